package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an earlier run left running because it was killed: found by the process ids it wrote down, checked to be ours by
/// the mark on their command line, and stopped, services before servers.
final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Home home;
    private final Progress progress;

    LeftOvers(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    void stop() {
        List<Path> files = pidFiles();
        files.parallelStream().filter(file -> !isKafka(file)).forEach(this::stop);
        files.stream().filter(LeftOvers::isKafka).forEach(this::stop);
        Postmaster.of(LocalPostgres.dataDirectory(home)).ifPresent(this::stop);
    }

    private static boolean isKafka(Path pidFile) {
        return pidFile.getFileName().toString().equals(LocalKafka.NAME + ".pid");
    }

    private void stop(Path pidFile) {
        process(pidFile)
                .filter(this::isOurs)
                .ifPresent(process -> {
                    progress.step(
                            "Stopping %s (process %d), left by an earlier run"
                                    .formatted(nameIn(pidFile), process.pid()));
                    Children.end(process, PATIENCE);
                });
        delete(pidFile);
    }

    private void stop(Postmaster postmaster) {
        progress.step(
                "Stopping PostgreSQL (process %d), left by an earlier run"
                        .formatted(postmaster.pid()));
        postmaster.stop();
    }

    private boolean isOurs(ProcessHandle process) {
        return Children.commandLine(process).filter(line -> line.contains(home.mark())).isPresent();
    }

    private static String nameIn(Path pidFile) {
        return pidFile.getFileName().toString().replace(".pid", "");
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Path> pidFiles() {
        try (Stream<Path> files = Files.list(home.run())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(file -> !file.endsWith("milepost.pid"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
