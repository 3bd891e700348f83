package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// The folder `.milepost`, which holds everything that a run leaves behind.
record Home(Path root) {

    Home {
        root = root.toAbsolutePath().normalize();
    }

    Path data() {
        return folder("data");
    }

    Path logs() {
        return folder("logs");
    }

    Path secrets() {
        return folder("secrets");
    }

    /// Unpacked services and servers; made again when it is missing.
    Path programs() {
        return folder("programs");
    }

    Path caches() {
        return folder("aot");
    }

    /// What is running: the lock and the process ids.
    Path run() {
        return folder("run");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /// On the command line of every process started from here, so that it can be told from others.
    String mark() {
        return "-Dmilepost.home=" + root;
    }

    void deleteData() {
        delete(root.resolve("data"));
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
