package dev.milepost.deploy.local;

import java.util.HashMap;
import java.util.Map;

/// What a service is told by its environment: where the others are, where it listens itself, and its secrets. What the
/// caller's environment says already is kept, except for the addresses of what is started here.
record ServiceEnvironment(
        SuiteOptions options, Databases databases, String brokers, Secrets secrets) {

    Map<String, String> of(Service service, Map<String, String> extra) {
        Map<String, String> environment = new HashMap<>(secrets.asEnvironment());
        environment.put("MILEPOST_ISSUER", url(Service.GATEWAY));
        environment.putAll(options.environment());
        environment.putAll(addresses());
        environment.putAll(databases.asEnvironment());
        environment.put("MILEPOST_KAFKA_BROKERS", brokers);
        environment.put("MILEPOST_BIND_ADDRESS", Ports.HOST);
        environment.put(
                "MALLOC_ARENA_MAX", "2"); // the C library's many arenas are memory nobody uses
        environment.putAll(options.perService().getOrDefault(service, Map.of()));
        environment.putAll(extra);
        return environment;
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        for (Service service : Service.values()) {
            addresses.put(service.portVariable(), Integer.toString(options.ports().of(service)));
            addresses.put(service.urlVariable(), url(service));
        }
        return addresses;
    }

    private String url(Service service) {
        return "http://%s:%d".formatted(Ports.HOST, options.ports().of(service));
    }
}
