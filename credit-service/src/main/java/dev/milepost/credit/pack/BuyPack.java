package dev.milepost.credit.pack;

import dev.milepost.kit.security.UserId;

/// Buy a pack of credits.
///
/// @param credits says which
public record BuyPack(UserId user, String email, int credits) {}
