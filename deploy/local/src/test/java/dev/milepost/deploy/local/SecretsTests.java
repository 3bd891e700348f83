package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir Path folder;

    @Test
    void makesEachSecretOnceAndKeepsIt() {
        Map<String, String> first = new Secrets(folder).asEnvironment();
        Map<String, String> second = new Secrets(folder).asEnvironment();

        assertThat(first)
                .containsOnlyKeys(
                        "MILEPOST_GATEWAY_CLIENT_SECRET",
                        "MILEPOST_PLANNER_CLIENT_SECRET",
                        "MILEPOST_SIGNING_KEY_SECRET")
                .isEqualTo(second);
        assertThat(new HashSet<>(first.values())).hasSize(3);
        assertThat(first.values()).allMatch(secret -> secret.length() >= 43);
    }

    @Test
    void makesThemOnceForAllWhoAskAtTheSameTime() {
        Secrets secrets = new Secrets(folder);
        assertThat(
                        IntStream.range(0, 16)
                                .parallel()
                                .mapToObj(_ -> secrets.asEnvironment())
                                .distinct())
                .hasSize(1);
    }

    @Test
    void letsOnlyTheOwnerReadThem() throws IOException {
        new Secrets(folder).asEnvironment();

        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }
}
