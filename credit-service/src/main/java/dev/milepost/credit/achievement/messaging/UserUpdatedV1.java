package dev.milepost.credit.achievement.messaging;

import java.time.Instant;
import java.time.ZoneId;

/// What is read of `contracts/identity/UserUpdated.v1`.
record UserUpdatedV1(long version, ZoneId timezone, Instant updatedAt) {}
