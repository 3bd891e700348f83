package dev.milepost.credit.subscription;

import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;

/// Somebody who is about to pay.
///
/// @param id the provider's name for the user; null when the user never paid
public record Customer(UserId user, String email, @Nullable String id) {}
