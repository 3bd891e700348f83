package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTests {

    @TempDir Path home;

    @Test
    void tellsEachServiceWhereTheOthersAre() {
        Map<String, String> goal = environment(Map.of("MILEPOST_CREDIT_PORT", "18085"));

        assertThat(goal)
                .containsEntry("MILEPOST_CREDIT_URL", "http://127.0.0.1:18085")
                .containsEntry("MILEPOST_CREDIT_PORT", "18085")
                .containsEntry("MILEPOST_ISSUER", "http://127.0.0.1:8080")
                .containsEntry("MILEPOST_KAFKA_BROKERS", "127.0.0.1:9092")
                .containsEntry("MILEPOST_DATABASE_PORT", "54320");
    }

    @Test
    void passesOnWhatTheCallerSet() {
        Map<String, String> goal =
                environment(
                        Map.of(
                                "MILEPOST_LLM_MODEL", "small",
                                "MILEPOST_ISSUER", "https://milepost.example",
                                "MILEPOST_SIGNING_KEY_SECRET", "chosen by the caller"));

        assertThat(goal)
                .containsEntry("MILEPOST_LLM_MODEL", "small")
                .containsEntry("MILEPOST_ISSUER", "https://milepost.example")
                .containsEntry("MILEPOST_SIGNING_KEY_SECRET", "chosen by the caller");
    }

    @Test
    void listensOnThisMachineOnlyWhateverTheCallerSet() {
        assertThat(environment(Map.of("MILEPOST_BIND_ADDRESS", "0.0.0.0")))
                .containsEntry("MILEPOST_BIND_ADDRESS", "127.0.0.1");
    }

    @Test
    void givesAServiceItsOwnAdditions() {
        SuiteOptions options =
                options(Map.of()).with(Service.TASK, Map.of("MILEPOST_CLOCK_OFFSET", "P2D"));

        assertThat(of(options, Service.TASK)).containsEntry("MILEPOST_CLOCK_OFFSET", "P2D");
        assertThat(of(options, Service.GOAL)).doesNotContainKey("MILEPOST_CLOCK_OFFSET");
    }

    private Map<String, String> environment(Map<String, String> given) {
        return of(options(given), Service.GOAL);
    }

    private SuiteOptions options(Map<String, String> given) {
        return SuiteOptions.usual(home, home, new HashMap<>(given));
    }

    private Map<String, String> of(SuiteOptions options, Service service) {
        return new ServiceEnvironment(
                        options,
                        Databases.local(options.ports().database()),
                        "127.0.0.1:9092",
                        new Secrets(new Home(home).secrets()))
                .of(service, Map.of());
    }
}
