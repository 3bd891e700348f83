package dev.milepost.deploy.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How a suite is to run.
///
/// @param repository the folder whose modules hold the built jars
/// @param home where data, logs and secrets are kept
/// @param environment what every process sees; addresses of existing servers are taken from it
/// @param perService what single services see on top of it
/// @param services which of the six are started
/// @param cached whether services start from AOT caches, which are trained first where they are missing
/// @param database how the database treats memory and disk
/// @param flags for the services' JVMs, behind the usual ones and thus stronger
/// @param progress takes one line for each step
public record SuiteOptions(
        Path repository,
        Path home,
        Ports ports,
        Map<String, String> environment,
        Map<Service, Map<String, String>> perService,
        Set<Service> services,
        boolean cached,
        LocalDatabase database,
        List<String> flags,
        Consumer<String> progress) {

    /// Tests and measurements come from one address and for few users, much faster than people would.
    private static final Map<String, String> HARDLY_LIMITED =
            Map.of(
                    "MILEPOST_GATEWAY_LIMITS_AUTH_REQUESTS", "100000000",
                    "MILEPOST_GATEWAY_LIMITS_AI_REQUESTS", "100000000",
                    "MILEPOST_GATEWAY_LIMITS_OTHERS_REQUESTS", "100000000");

    public SuiteOptions {
        environment = Map.copyOf(environment);
        perService = Map.copyOf(perService);
        services = Set.copyOf(services);
        flags = List.copyOf(flags);
    }

    /// All six services on the usual ports, as `deploy/up` runs them.
    public static SuiteOptions usual(Path repository, Path home, Map<String, String> environment) {
        return new SuiteOptions(
                repository,
                home,
                Ports.from(environment),
                environment,
                Map.of(),
                EnumSet.allOf(Service.class),
                true,
                LocalDatabase.SMALL,
                List.of(),
                System.out::println);
    }

    /// All six services on free ports in a home of their own, deaf to what the caller's environment says of Milepost, and with
    /// rate limits that are counted and never reached.
    public static SuiteOptions isolated(Path repository, Path home) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment
                .keySet()
                .removeIf(name -> name.startsWith("MILEPOST_") || name.startsWith("SPRING_"));
        environment.putAll(HARDLY_LIMITED);
        return new SuiteOptions(
                repository,
                home,
                Ports.free(),
                environment,
                Map.of(),
                EnumSet.allOf(Service.class),
                false,
                LocalDatabase.FLEETING,
                List.of(),
                System.out::println);
    }

    public SuiteOptions withServices(Set<Service> chosen) {
        return new SuiteOptions(
                repository,
                home,
                ports,
                environment,
                perService,
                chosen,
                cached,
                database,
                flags,
                progress);
    }

    public SuiteOptions withCaches() {
        return new SuiteOptions(
                repository,
                home,
                ports,
                environment,
                perService,
                services,
                true,
                database,
                flags,
                progress);
    }

    public SuiteOptions withProgress(Consumer<String> lines) {
        return new SuiteOptions(
                repository,
                home,
                ports,
                environment,
                perService,
                services,
                cached,
                database,
                flags,
                lines);
    }

    public SuiteOptions withDatabase(LocalDatabase chosen) {
        return new SuiteOptions(
                repository,
                home,
                ports,
                environment,
                perService,
                services,
                cached,
                chosen,
                flags,
                progress);
    }

    /// Adds flags for the services' JVMs.
    public SuiteOptions withFlags(String... more) {
        List<String> all = Stream.concat(flags.stream(), Stream.of(more)).toList();
        return new SuiteOptions(
                repository,
                home,
                ports,
                environment,
                perService,
                services,
                cached,
                database,
                all,
                progress);
    }

    /// Adds to what one service sees.
    public SuiteOptions with(Service service, Map<String, String> variables) {
        Map<Service, Map<String, String>> all = new EnumMap<>(Service.class);
        all.putAll(perService);
        Map<String, String> own = new HashMap<>(perService.getOrDefault(service, Map.of()));
        own.putAll(variables);
        all.put(service, Map.copyOf(own));
        return new SuiteOptions(
                repository,
                home,
                ports,
                environment,
                all,
                services,
                cached,
                database,
                flags,
                progress);
    }
}
