package dev.milepost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is measured has the memory that production has")
class ProductionFlagsTests {

    private static final Path REPOSITORY = Path.of("..", "..");

    @Test
    void theHeapIsTheImagesPartOfTheContainersMemory() throws IOException {
        int container = number("docker-compose.yml", "mem_limit: (\\d+)m\n");
        int percent = number("deploy/Dockerfile", "-XX:MaxRAMPercentage=(\\d+)");
        assertThat(ProductionFlags.HEAP).isEqualTo(container * percent / 100 + "m");
    }

    @Test
    void theHeapIsPartedAsInTheImage() throws IOException {
        assertThat(ProductionFlags.all())
                .filteredOn(flag -> flag.contains("Ratio="))
                .hasSize(2)
                .allSatisfy(
                        flag -> assertThat(text("deploy/Dockerfile")).contains("\"" + flag + "\""));
    }

    private static int number(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(text(file))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String file) throws IOException {
        return Files.readString(REPOSITORY.resolve(file));
    }
}
