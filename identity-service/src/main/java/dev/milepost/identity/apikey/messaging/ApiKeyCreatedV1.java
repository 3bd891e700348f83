package dev.milepost.identity.apikey.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A user made an API key (ID-7): `contracts/identity/ApiKeyCreated.v1`.
record ApiKeyCreatedV1(
        UUID userId,
        UUID apiKeyId,
        List<String> scopes,
        @Nullable Instant expiresAt,
        Instant createdAt) {}
