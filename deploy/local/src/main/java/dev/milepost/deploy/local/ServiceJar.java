package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The one executable jar that a service is built into, and a short name for its content.
record ServiceJar(Service service, Path file, String hash) {

    private static final int HASH_LENGTH = 16;
    private static final List<String> OTHERS =
            List.of("-tests.jar", "-sources.jar", "-javadoc.jar");

    static ServiceJar in(Path repository, Service service) {
        Path folder = repository.resolve(service.module()).resolve("target");
        Path file = newest(folder, service.module());
        return new ServiceJar(service, file, hash(file));
    }

    static String shortHash(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path newest(Path folder, String module) {
        if (!Files.isDirectory(folder)) {
            throw notBuilt(folder, module);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isExecutableJar(file.getFileName().toString(), module))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> notBuilt(folder, module));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isExecutableJar(String name, String module) {
        return name.startsWith(module + "-")
                && name.endsWith(".jar")
                && OTHERS.stream().noneMatch(name::endsWith);
    }

    private static StartFailed notBuilt(Path folder, String module) {
        return new StartFailed(
                "%s is not built: there is no jar in %s. Build it with: mvn -DskipTests package"
                        .formatted(module, folder));
    }

    private static String hash(Path file) {
        MessageDigest digest = digest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
            return shortHash(digest);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
