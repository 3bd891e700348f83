package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The running PostgreSQL of a data directory, as its own `postmaster.pid` names it.
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    static Optional<Postmaster> of(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid(file))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isPostgresOf(process, dataDirectory))
                .map(Postmaster::new);
    }

    long pid() {
        return process.pid();
    }

    /// Fast: open connections are cut, the data is written; and without that courtesy when it takes too long.
    void stop() {
        signal("INT");
        if (!Children.ended(process, PATIENCE)) {
            signal("QUIT");
            Children.ended(process, PATIENCE);
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid())))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// A process id is used again sooner or later: another program must not be stopped for having it.
    private static boolean isPostgresOf(ProcessHandle process, Path dataDirectory) {
        return Children.commandLine(process)
                .filter(line -> line.contains("postgres"))
                .filter(line -> line.contains(dataDirectory.toString()))
                .isPresent();
    }

    private static long pid(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException halfWritten) {
            return -1L;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
