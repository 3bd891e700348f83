package dev.milepost.deploy.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The six processes of the suite, in the order in which they are listed to people.
public enum Service {
    GATEWAY("gateway", 8080),
    IDENTITY("identity-service", 8081),
    GOAL("goal-service", 8082),
    TASK("task-service", 8083),
    PLANNER("planner-service", 8084),
    CREDIT("credit-service", 8085);

    /// Small heaps, one collector thread and the quick compiler only: six processes share a small machine.
    private static final List<String> FLAGS =
            List.of(
                    "-Xms48m",
                    "-Xmx256m",
                    "-Xss512k",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:MaxDirectMemorySize=64m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /// A password takes 19 MiB for a moment. They must be gone before they get old: what is old waits for a collection of everything,
    /// and everything waits for that.
    private static final List<String> ROOM_FOR_PASSWORDS =
            List.of("-Xms256m", "-XX:NewRatio=1", "-XX:SurvivorRatio=3");

    private final String module;
    private final int usualPort;

    Service(String module, int usualPort) {
        this.module = module;
        this.usualPort = usualPort;
    }

    /// The folder it is built in, which is its name everywhere else as well.
    public String module() {
        return module;
    }

    int usualPort() {
        return usualPort;
    }

    String portVariable() {
        return "MILEPOST_" + name() + "_PORT";
    }

    String urlVariable() {
        return "MILEPOST_" + name() + "_URL";
    }

    /// Of its JVM.
    List<String> flags() {
        List<String> own = this == IDENTITY ? ROOM_FOR_PASSWORDS : List.of();
        return Stream.concat(FLAGS.stream(), own.stream()).toList();
    }

    boolean ownsData() {
        return this != GATEWAY;
    }

    String database() {
        return "milepost_" + name().toLowerCase(Locale.ROOT);
    }

    static List<Service> behindTheGateway() {
        return Arrays.stream(values()).filter(Service::ownsData).toList();
    }
}
