package dev.milepost.identity.erasure.messaging;

import java.time.Instant;
import java.util.UUID;

/// What the services' confirmations have in common: that nothing of a user is left (ID-9).
interface Confirmation {

    /// Of the `UserDeleted` that it answers.
    UUID erasureId();

    /// UTC.
    Instant erasedAt();
}
