package dev.milepost.bench;

import java.util.List;

/// What a measured JVM has beyond a local one: the whole compiler, and what `deploy/Dockerfile` makes of the memory that
/// `docker-compose.yml` gives.
public final class ProductionFlags {

    static final String HEAP = "460m";

    private static final List<String> ALL =
            List.of(
                    "-XX:TieredStopAtLevel=4",
                    "-Xms" + HEAP,
                    "-Xmx" + HEAP,
                    "-XX:NewRatio=1",
                    "-XX:SurvivorRatio=3");

    private ProductionFlags() {}

    public static String[] all() {
        return ALL.toArray(String[]::new);
    }
}
