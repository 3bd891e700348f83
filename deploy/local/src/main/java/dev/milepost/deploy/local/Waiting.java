package dev.milepost.deploy.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a process to be of use, and no longer than it lives.
final class Waiting {

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    private Waiting() {}

    static void until(BooleanSupplier ready, Child child, String what, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw child.failure();
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed(
                        "%s is not ready after %d s. The end of its log (%s):%n%s"
                                .formatted(
                                        what,
                                        patience.toSeconds(),
                                        child.log(),
                                        LogTail.of(child.log())));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
            if (Thread.currentThread().isInterrupted()) {
                throw new StartFailed("Nobody waits for " + what + " any more");
            }
        }
    }
}
