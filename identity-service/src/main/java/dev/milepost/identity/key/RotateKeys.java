package dev.milepost.identity.key;

import dev.milepost.kit.security.UserId;
import java.time.Duration;

/// The wish of an admin for a new signing key.
public record RotateKeys(UserId admin, Urgency urgency) {

    /// @param usual how long a key is published before it signs
    Duration announcement(Duration usual) {
        return urgency == Urgency.NONE ? usual : Duration.ZERO;
    }

    public boolean withdrawsOthers() {
        return urgency == Urgency.OTHERS_LEAKED;
    }

    /// Why there has to be another key.
    public enum Urgency {
        /// It is time for one: no token is refused.
        NONE,
        /// It signs without having been published before.
        AT_ONCE,
        /// It signs at once, and the others are not to be trusted any more, nor is any token of theirs.
        OTHERS_LEAKED
    }
}
