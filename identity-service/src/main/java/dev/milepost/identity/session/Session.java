package dev.milepost.identity.session;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A family of refresh tokens: it begins with a login, lives on with each refresh, and ends by logout, by expiry, or
/// at once when a spent token comes back (ID-3).
public record Session(
        UUID id,
        UserId userId,
        @Nullable String userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {}
