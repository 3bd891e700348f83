package dev.milepost.identity.account;

import java.time.Instant;

/// Since when an account is disabled, and why.
public record Disabling(Instant at, String reason) {}
