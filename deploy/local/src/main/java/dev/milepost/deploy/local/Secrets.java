package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Secrets of a local run: made once by chance, readable by their owner only, handed over by environment. One that the
/// environment already sets wins over the file.
record Secrets(Path folder) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, String> FILES =
            Map.of(
                    "MILEPOST_GATEWAY_CLIENT_SECRET", "gateway-client-secret",
                    "MILEPOST_PLANNER_CLIENT_SECRET", "planner-client-secret",
                    "MILEPOST_SIGNING_KEY_SECRET", "signing-key-secret");

    /// Services are prepared side by side; the first to ask makes the secrets for all.
    synchronized Map<String, String> asEnvironment() {
        Map<String, String> secrets = new LinkedHashMap<>();
        FILES.forEach((variable, file) -> secrets.put(variable, secret(file)));
        return secrets;
    }

    private String secret(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, readableByOwnerOnly());
                Files.writeString(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] readableByOwnerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
