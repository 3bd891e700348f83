package dev.milepost.identity.apikey;

import java.time.Instant;

/// What happens to an API key.
public sealed interface ApiKeyEvent {

    ApiKey key();

    record Created(ApiKey key) implements ApiKeyEvent {}

    record Revoked(ApiKey key, Instant at) implements ApiKeyEvent {}
}
