package dev.milepost.identity.session;

import org.jspecify.annotations.Nullable;

/// The wish to go on with a session.
///
/// @param userAgent of the client that presents the token
public record Refresh(RefreshToken presented, @Nullable String userAgent) {}
