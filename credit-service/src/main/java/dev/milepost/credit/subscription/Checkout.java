package dev.milepost.credit.subscription;

import java.time.Instant;
import java.util.UUID;

/// A page at the provider of payments on which somebody may subscribe. A user has one at a time, so that nobody who opens it
/// twice pays twice.
///
/// @param id ours; the provider answers the same page for the same one
public record Checkout(UUID id, Customer customer, Instant expiresAt) {}
