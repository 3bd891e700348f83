package dev.milepost.identity.account;

import dev.milepost.kit.security.UserId;

/// The wish to change one's profile.
public record UpdateProfile(UserId user, ProfileChange change) {}
