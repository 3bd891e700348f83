package dev.milepost.identity.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The wish to spend a refresh token.
///
/// @param next comes in its place
/// @param client the user agent that presents it; null when it gave none
/// @param expiresAt when the session ends unless it is refreshed before
/// @param repeatableSince a token that the same client spent after this moment may be presented again
public record Spending(
        RefreshToken presented,
        RefreshToken next,
        @Nullable String client,
        Instant now,
        Instant expiresAt,
        Instant repeatableSince) {}
