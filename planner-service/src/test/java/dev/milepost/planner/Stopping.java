package dev.milepost.planner;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/// Tells something to stop, as the end of a service does.
final class Stopping {

    private Stopping() {}

    /// Completes when it has stopped.
    static CompletableFuture<Void> of(SmartLifecycle work) {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        work.stop(() -> stopped.complete(null));
        return stopped;
    }
}
