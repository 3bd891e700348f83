package dev.milepost.credit.achievement.messaging;

import java.time.Instant;
import java.time.ZoneId;

/// What is read of `contracts/identity/UserRegistered.v1`.
record UserRegisteredV1(ZoneId timezone, Instant registeredAt) {}
