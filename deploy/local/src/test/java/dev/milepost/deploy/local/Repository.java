package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The files of this repository, as its tests read them.
final class Repository {

    private static final Path ROOT = Path.of(System.getProperty("milepost.repository"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(MILEPOST_[A-Z_]+)");

    private Repository() {}

    static Path path(String name) {
        return ROOT.resolve(name).normalize();
    }

    static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The variables of the environment that files name as `${MILEPOST_…}`.
    static Set<String> variablesIn(List<String> names) {
        Set<String> variables = new TreeSet<>();
        names.forEach(name ->
                PLACEHOLDER
                        .matcher(text(name))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(variables::add));
        return variables;
    }

    /// The settings of a service that the environment may change, those that all services share included.
    static Set<String> variablesOf(Service service) {
        return variablesIn(List.of(ownSettings(service), sharedSettings()));
    }

    static String ownSettings(Service service) {
        return service.module() + "/src/main/resources/application.yaml";
    }

    static String sharedSettings() {
        return "service-kit/src/main/resources/kit-defaults.yaml";
    }
}
