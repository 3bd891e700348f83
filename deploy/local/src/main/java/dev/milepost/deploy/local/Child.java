package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process started from here, its log, and the file that remembers its id for the case that this process dies first.
final class Child {

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;

    Child(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
        remember();
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitValue() {
        return process.exitValue();
    }

    int awaitEnd() throws InterruptedException {
        int value = process.waitFor();
        forget();
        return value;
    }

    /// Asks it to end, and ends it when it does not within the time.
    void stop(Duration patience) {
        List<ProcessHandle> offspring = process.descendants().toList();
        process.destroy();
        if (!endedWithin(patience)) {
            process.destroyForcibly();
            endedWithin(patience);
        }
        offspring.forEach(ProcessHandle::destroyForcibly);
        forget();
    }

    /// Ends it as `kill -9` does: it has no chance to tidy up.
    void kill() {
        process.destroyForcibly();
        endedWithin(Duration.ofSeconds(10));
        forget();
    }

    /// What went wrong, with the end of the log.
    StartFailed failure() {
        return new StartFailed(
                "%s ended with exit value %d. The end of its log (%s):%n%s"
                        .formatted(name, process.exitValue(), log, LogTail.of(log)));
    }

    private boolean endedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return false;
        }
    }

    private void remember() {
        try {
            Files.writeString(pidFile, Long.toString(process.pid()));
        } catch (IOException failed) {
            process.destroyForcibly();
            throw new UncheckedIOException(failed);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
