package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

@DisplayName("docker-compose.yml tells the services what they listen to")
class ComposeFileTests {

    private static final String FILE = "docker-compose.yml";
    private static final Map<String, Map<String, Object>> SERVICES = services();

    @Test
    void startsTheSixServices() {
        assertThat(SERVICES.keySet())
                .containsAll(Arrays.stream(Service.values()).map(Service::module).toList())
                .hasSize(Service.values().length + 3);
    }

    @ParameterizedTest
    @EnumSource
    void buildsEachFromItsModule(Service service) {
        Map<String, Object> build = map(of(service).get("build"));
        assertThat(build).containsEntry("dockerfile", "deploy/Dockerfile");
        assertThat(map(build.get("args"))).containsEntry("SERVICE", service.module());
        assertThat(Repository.path("deploy/Dockerfile")).exists();
    }

    @ParameterizedTest
    @EnumSource
    void setsNothingThatTheServiceDoesNotRead(Service service) {
        assertThat(Repository.variablesOf(service)).containsAll(environmentOf(service).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoAddressAtItsDefaultOfOneMachine(Service service) {
        Set<String> addresses =
                Repository.variablesIn(List.of(Repository.ownSettings(service))).stream()
                        .filter(name -> name.endsWith("_URL") && !name.startsWith("MILEPOST_LLM_"))
                        .collect(Collectors.toSet());
        assertThat(environmentOf(service).keySet()).containsAll(addresses);
        assertThat(environmentOf(service)).containsKey("MILEPOST_IDENTITY_URL");
        if (service.ownsData()) {
            assertThat(environmentOf(service))
                    .containsKeys(
                            "MILEPOST_DATABASE_HOST",
                            "MILEPOST_DATABASE_PORT",
                            "MILEPOST_DATABASE_USER",
                            "MILEPOST_DATABASE_PASSWORD",
                            "MILEPOST_KAFKA_BROKERS");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsEachWhereItListens(Service service) {
        String port = Integer.toString(service.usualPort());
        assertThat(environmentOf(service)).containsEntry(service.portVariable(), port);
        assertThat(map(of(service).get("healthcheck")).get("test"))
                .isEqualTo(List.of("CMD", "is-ready", port));
        for (Service caller : Service.values()) {
            Object url = environmentOf(caller).get(service.urlVariable());
            assertThat(url == null || url.equals("http://" + service.module() + ":" + port))
                    .as("%s of %s: %s", service.urlVariable(), caller, url)
                    .isTrue();
        }
    }

    @Test
    void opensTheGatewayToThisMachineAndNothingElse() {
        assertThat(of(Service.GATEWAY).get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
        assertThat(SERVICES)
                .allSatisfy((name, service) ->
                        assertThat(service.containsKey("ports")).isEqualTo(name.equals("gateway")));
    }

    @Test
    void asksFromOutsideForWhatTheExampleLists() {
        Set<String> listed =
                Repository.text(".env.example")
                        .lines()
                        .filter(line -> line.startsWith("MILEPOST_"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .collect(Collectors.toSet());
        assertThat(Repository.variablesIn(List.of(FILE))).isEqualTo(listed);
    }

    @Test
    void makesTheDatabasesThatTheServicesUse() {
        assertThat(
                        Repository.text("deploy/create-databases.sql")
                                .lines()
                                .filter(line -> line.startsWith("CREATE DATABASE "))
                                .map(line -> line.replaceAll("CREATE DATABASE (\\w+);", "$1")))
                .containsExactlyInAnyOrderElementsOf(Databases.names());
    }

    private static Map<String, Object> environmentOf(Service service) {
        return map(of(service).get("environment"));
    }

    private static Map<String, Object> of(Service service) {
        return Objects.requireNonNull(SERVICES.get(service.module()));
    }

    private static Map<String, Map<String, Object>> services() {
        Map<String, Object> file = new Yaml().load(Repository.text(FILE));
        return map(file.get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> map(entry.getValue())));
    }

    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return ((Map<?, ?>) Objects.requireNonNull(value))
                .entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().toString(), Map.Entry::getValue));
    }
}
