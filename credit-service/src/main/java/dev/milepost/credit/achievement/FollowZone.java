package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.ZoneId;

/// Lets a user's days begin and end in a zone from a moment on.
///
/// @param version of the user's profile
public record FollowZone(UserId user, long version, Instant since, ZoneId zone) {}
