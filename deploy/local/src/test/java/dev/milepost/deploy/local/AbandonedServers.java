package dev.milepost.deploy.local;

import java.nio.file.Path;
import java.util.Map;

/// A launcher that dies without stopping its servers: PostgreSQL, Kafka and their ports are what it is told.
final class AbandonedServers {

    static final int KILLED = 137;

    private AbandonedServers() {}

    public static void main(String[] arguments) {
        Home home = new Home(Path.of(arguments[0]));
        int database = Integer.parseInt(arguments[1]);
        Ports ports =
                new Ports(
                        Map.of(Service.GATEWAY, 0),
                        database,
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]));
        new LocalPostgres(home, database, LocalDatabase.FLEETING).start();
        new LocalKafka(home, ports, new Children(home)).start();
        Runtime.getRuntime().halt(KILLED);
    }
}
