package dev.milepost.deploy.local;

/// Why the suite cannot run here, in words for the person who started it.
public final class StartFailed extends RuntimeException {

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
