package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTests {

    @TempDir Path folder;

    @Test
    void unfoldsTheLinesInsideJson() {
        assertThat(LogTail.readable("{\"message\":\"It failed\\n\\tat this place\"}"))
                .isEqualTo("{\"message\":\"It failed\n    at this place\"}");
    }

    @Test
    void showsTheEndOfALongLog() throws IOException {
        Path log = folder.resolve("long.log");
        Files.writeString(
                log,
                IntStream.rangeClosed(1, 100_000)
                        .mapToObj(i -> "line " + i)
                        .collect(Collectors.joining("\n")));

        assertThat(LogTail.of(log).lines()).hasSize(40).endsWith("line 100000");
    }

    @Test
    void cutsLinesThatNobodyWouldRead() {
        assertThat(LogTail.readable("x".repeat(10_000))).hasSizeLessThan(400).endsWith("…");
    }

    @Test
    void saysThatThereIsNoLog() {
        assertThat(LogTail.of(folder.resolve("none.log"))).isEqualTo("(no log)");
    }
}
