package dev.milepost.kit.event;

import org.jspecify.annotations.Nullable;

/// An event that can never be handled, however often it is tried: it goes to the dead letters at once.
public final class Unprocessable extends RuntimeException {

    public Unprocessable(String reason) {
        this(reason, null);
    }

    public Unprocessable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
