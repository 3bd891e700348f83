package dev.milepost.task.history;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a task.
///
/// @param version the task's version since then
/// @param from its day before; null when it had none
/// @param to its day since then; null when it has none
/// @param rule the planner's rule, when it was a plan that said so
/// @param reason in words: the plan's, or the user's own
/// @param planId null when it was no plan
public record Step(
        UserId userId,
        @Nullable UUID goalId,
        UUID taskId,
        long version,
        Instant at,
        What what,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable UUID planId) {}
