package dev.milepost.credit.erasure;

import dev.milepost.kit.security.UserId;

/// What the provider of payments still calls a user who is gone.
///
/// @param id the provider's
record LeavingCustomer(String id, UserId user) {}
