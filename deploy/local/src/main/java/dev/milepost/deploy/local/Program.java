package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A service unpacked for starting: a thin jar with its libraries beside it, and the cache that a JVM may start it from.
/// Both are named by what they were made of, so that a new build, another JDK or other flags make new ones.
///
/// @param jar the thin jar
/// @param cache where the cache is or will be
record Program(Service service, Path jar, Path cache) {

    private static final List<String> UNPACK_FLAGS =
            List.of("-Djarmode=tools", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    static Program unpacked(Home home, ServiceJar packed, Children children) {
        Path folder = home.programs().resolve(packed.service().module() + "-" + packed.hash());
        if (!Files.isDirectory(folder)) {
            forgetOthers(home.programs(), packed.service(), folder);
            unpack(home, packed, folder, children);
        }
        Path jar = folder.resolve(packed.file().getFileName());
        return new Program(packed.service(), jar, cache(home, packed, jar));
    }

    boolean isCached() {
        return Files.exists(cache);
    }

    /// Runs the service up to the point where it would open its doors, and keeps what the JVM has learnt. Without the
    /// cache it would start too, only more slowly: so a failure is told, and the log says why.
    boolean train(Home home, Children children, Map<String, String> environment)
            throws InterruptedException {
        forgetOthers(home.caches(), service, cache);
        Path unfinished = cache.resolveSibling(cache.getFileName() + ".new");
        List<String> rest =
                List.of(
                        "-XX:AOTCacheOutput=" + unfinished,
                        "-Dspring.context.exit=onRefresh",
                        "-jar",
                        jar.toString());
        Child training =
                children.start(
                        service.module() + "-training",
                        JavaCommand.of(home, service.flags(), rest),
                        environment);
        training.awaitEnd();
        if (!Files.exists(unfinished)) {
            return false;
        }
        move(unfinished, cache);
        return true;
    }

    List<String> command(Home home, boolean cached, List<String> more) {
        Stream<String> flags = Stream.concat(service.flags().stream(), more.stream());
        Stream<String> start =
                cached && isCached() ? Stream.of("-XX:AOTCache=" + cache) : Stream.of();
        return JavaCommand.of(
                home, Stream.concat(flags, start).toList(), List.of("-jar", jar.toString()));
    }

    private static void unpack(Home home, ServiceJar packed, Path folder, Children children) {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        Home.delete(unfinished);
        List<String> rest =
                List.of(
                        "-jar",
                        packed.file().toAbsolutePath().toString(),
                        "extract",
                        "--destination",
                        unfinished.toString());
        Child unpacking =
                children.start(
                        packed.service().module() + "-unpacking",
                        JavaCommand.of(home, UNPACK_FLAGS, rest),
                        System.getenv());
        try {
            if (unpacking.awaitEnd() != 0) {
                throw unpacking.failure();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted", interrupted);
        }
        move(unfinished, folder);
    }

    /// The JVM refuses a cache of another build or another class path; flags that it does not compare change the code too.
    private static Path cache(Home home, ServiceJar packed, Path jar) {
        MessageDigest digest = ServiceJar.digest();
        Stream.of(
                        packed.hash(),
                        jar.toString(),
                        System.getProperty("java.vm.vendor"),
                        System.getProperty("java.vm.version"),
                        String.join(" ", packed.service().flags()))
                .forEach(part -> digest.update(part.getBytes(StandardCharsets.UTF_8)));
        String name = packed.service().module() + "-" + ServiceJar.shortHash(digest) + ".aot";
        return home.caches().resolve(name);
    }

    private static void forgetOthers(Path folder, Service service, Path kept) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith(service.module() + "-"))
                    .filter(file -> !file.equals(kept))
                    .forEach(Home::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
