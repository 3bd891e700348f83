package dev.milepost.goal.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `contracts/identity/UserUpdated.v1`.
///
/// @param dailyBudgetMinutes null for no limit
record UserUpdatedV1(UUID userId, long version, @Nullable Integer dailyBudgetMinutes) {}
