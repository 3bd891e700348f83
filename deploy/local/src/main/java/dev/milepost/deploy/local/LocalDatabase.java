package dev.milepost.deploy.local;

/// How a local PostgreSQL treats memory and disk.
public enum LocalDatabase {
    /// For tests: what a power cut would lose is not missed.
    FLEETING("off", "64MB"),

    /// Beside everything else on a small machine: each commit waits for the disk.
    SMALL("on", "64MB"),

    /// As where it has memory of its own, like in `docker-compose.yml`: each commit waits for the disk.
    ROOMY("on", "1GB");

    private final String waitsForDisk;
    private final String cache;

    LocalDatabase(String waitsForDisk, String cache) {
        this.waitsForDisk = waitsForDisk;
        this.cache = cache;
    }

    /// For `fsync` and for `synchronous_commit`.
    String waitsForDisk() {
        return waitsForDisk;
    }

    /// For `shared_buffers`.
    String cache() {
        return cache;
    }
}
