package dev.milepost.deploy.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command line for the JDK that runs this very process, with the home's mark on it.
final class JavaCommand {

    private JavaCommand() {}

    static List<String> of(Home home, List<String> flags, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.add(home.mark());
        command.addAll(flags);
        command.addAll(rest);
        return command;
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
