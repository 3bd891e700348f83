package dev.milepost.identity.session;

import dev.milepost.kit.security.UserId;

/// What came of presenting a refresh token.
public sealed interface Rotation {

    /// It was good and is now spent; the next one is in place.
    record Rotated(UserId userId) implements Rotation {}

    /// It had been spent before: somebody has a copy, and the whole family is revoked.
    record Reused() implements Rotation {}

    /// It is unknown, expired, or of a session that has ended.
    record Unknown() implements Rotation {}
}
