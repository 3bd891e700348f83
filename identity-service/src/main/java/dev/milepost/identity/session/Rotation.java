package dev.milepost.identity.session;

import dev.milepost.kit.security.UserId;
import java.util.UUID;

/// What came of presenting a refresh token.
public sealed interface Rotation {

    /// It was good and is now spent; its successor is in place.
    record Rotated(UserId userId, UUID session, RefreshToken successor) implements Rotation {}

    /// The same client spent it a moment ago, and is given the successor of that time again.
    record Repeated(UserId userId, UUID session, RefreshToken successor) implements Rotation {}

    /// It had been spent before: somebody has a copy, and the whole family is revoked.
    record Reused() implements Rotation {}

    /// It is unknown, expired, or of a session that has ended.
    record Unknown() implements Rotation {}
}
