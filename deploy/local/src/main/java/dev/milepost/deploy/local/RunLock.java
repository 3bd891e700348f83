package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Lets one suite at a time run in a home. The operating system gives the lock back when its holder dies in any way,
/// so a lock that is held always means a live process; which one stands in a file beside it.
final class RunLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path holder;

    private RunLock(FileChannel channel, Path holder) {
        this.channel = channel;
        this.holder = holder;
    }

    static RunLock take(Home home) {
        Path holder = home.run().resolve("milepost.pid");
        try {
            FileChannel channel =
                    FileChannel.open(
                            home.run().resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartFailed(
                        "Milepost already runs from %s (process %s). Stop it with Ctrl-C in its terminal, or with: kill %s"
                                .formatted(home.root(), pid(holder), pid(holder)));
            }
            Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
            return new RunLock(channel, holder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(holder);
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static String pid(Path holder) throws IOException {
        return Files.exists(holder) ? Files.readString(holder).strip() : "?";
    }
}
