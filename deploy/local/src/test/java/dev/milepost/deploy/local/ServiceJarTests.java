package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceJarTests {

    @TempDir Path repository;

    @Test
    void takesTheExecutableJarAndNoOther() throws IOException {
        built("goal-service-0.1.0.jar", "the service");
        built("goal-service-0.1.0-tests.jar", "its tests");
        built("goal-service-0.1.0.jar.original", "without libraries");

        assertThat(ServiceJar.in(repository, Service.GOAL).file())
                .hasFileName("goal-service-0.1.0.jar");
    }

    @Test
    void namesTheContentAndNotTheFile() throws IOException {
        built("goal-service-0.1.0.jar", "one build");
        String first = ServiceJar.in(repository, Service.GOAL).hash();
        built("goal-service-0.1.0.jar", "one build");
        String same = ServiceJar.in(repository, Service.GOAL).hash();
        built("goal-service-0.1.0.jar", "another build");
        String other = ServiceJar.in(repository, Service.GOAL).hash();

        assertThat(same).isEqualTo(first).hasSize(16);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void saysHowToBuildWhatIsMissing() {
        assertThatThrownBy(() -> ServiceJar.in(repository, Service.TASK))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("task-service is not built")
                .hasMessageContaining("mvn -DskipTests package");
    }

    private void built(String name, String content) throws IOException {
        Path folder = Files.createDirectories(repository.resolve("goal-service/target"));
        Files.writeString(folder.resolve(name), content);
    }
}
