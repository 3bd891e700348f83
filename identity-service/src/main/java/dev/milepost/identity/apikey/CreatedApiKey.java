package dev.milepost.identity.apikey;

import dev.milepost.kit.security.ApiKeySecret;

/// A new key with its secret, which nobody can read again.
public record CreatedApiKey(ApiKey key, ApiKeySecret secret) {}
