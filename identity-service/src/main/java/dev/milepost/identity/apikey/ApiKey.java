package dev.milepost.identity.apikey;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key for a program of its user's. It begins with its secret, which is shown once; it is good until it expires or its user revokes
/// it, and then it is gone.
///
/// @param beginning of the secret, by which its user knows it
/// @param expiresAt null for a key that does not expire
/// @param lastUsedAt up to [#NOTED_AFTER] older than the last use; null before the first
public record ApiKey(
        UUID id,
        UserId userId,
        String name,
        String beginning,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    private static final Duration NOTED_AFTER = Duration.ofMinutes(1);

    static Change<ApiKey, ApiKeyEvent> created(
            CreateApiKey command, String beginning, Instant now) {
        ApiKey key =
                new ApiKey(
                        UuidV7.next(),
                        command.user(),
                        command.name(),
                        beginning,
                        command.scopes(),
                        now,
                        command.expiresAt(),
                        null);
        return Change.of(key, new ApiKeyEvent.Created(key));
    }

    Change<ApiKey, ApiKeyEvent> revokedBy(UserId user, Instant now) {
        if (!userId.equals(user)) {
            throw new ApiKeyBelongsToAnotherUser();
        }
        return Change.of(this, new ApiKeyEvent.Revoked(this, now));
    }

    boolean isGoodAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /// A use is written down at most once a minute, so that a busy program costs no write at each request.
    boolean isUseWorthNoting(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(NOTED_AFTER).isBefore(now);
    }
}
