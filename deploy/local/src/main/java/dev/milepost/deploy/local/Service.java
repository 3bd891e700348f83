package dev.milepost.deploy.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The six processes of the suite, in the order in which they are listed to people.
public enum Service {
    GATEWAY("gateway", 8080),
    IDENTITY("identity-service", 8081),
    GOAL("goal-service", 8082),
    TASK("task-service", 8083),
    PLANNER("planner-service", 8084),
    CREDIT("credit-service", 8085);

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
