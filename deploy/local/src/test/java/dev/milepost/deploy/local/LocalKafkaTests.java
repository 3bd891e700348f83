package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalKafkaTests {

    @Test
    void theClassPathOfTheBrokerDoesNotDependOnItsFolder() {
        String here = Path.of("").toAbsolutePath().toString();
        assertThat(LocalKafka.absolute("lib/a.jar" + File.pathSeparator + "/b.jar"))
                .isEqualTo(here + "/lib/a.jar" + File.pathSeparator + "/b.jar");
    }
}
