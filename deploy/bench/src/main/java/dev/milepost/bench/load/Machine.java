package dev.milepost.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// The machine as it stands under the numbers.
public final class Machine {

    private static final double KILOBYTES_PER_GIGABYTE = 1024.0 * 1024;

    private Machine() {}

    public static String words() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GB of memory, Linux %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                value("/proc/cpuinfo", "model name"),
                Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                        / KILOBYTES_PER_GIGABYTE,
                System.getProperty("os.version"),
                Runtime.version().feature());
    }

    private static String value(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
