package dev.milepost.identity.apikey;

import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The wish to have a key.
///
/// @param scopes what it allows; each is one that keys may have
public record CreateApiKey(
        UserId user, String name, List<Scope> scopes, @Nullable Instant expiresAt) {}
