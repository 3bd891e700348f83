package dev.milepost.identity.apikey.messaging;

import java.time.Instant;
import java.util.UUID;

/// A user revoked an API key (ID-7): `contracts/identity/ApiKeyRevoked.v1`.
record ApiKeyRevokedV1(UUID userId, UUID apiKeyId, Instant revokedAt) {}
