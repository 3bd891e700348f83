package dev.milepost.identity.account;

import dev.milepost.kit.security.UserId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The wish to change one's profile.
///
/// @param wish makes the wanted profile of the one that is there
/// @param seenVersion the version that the person saw; null when it does not matter (API-6)
public record UpdateProfile(UserId user, UnaryOperator<Profile> wish, @Nullable Long seenVersion) {}
