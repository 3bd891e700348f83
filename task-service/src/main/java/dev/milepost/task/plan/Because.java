package dev.milepost.task.plan;

import org.jspecify.annotations.Nullable;

/// Why a plan adds, moves or drops a task: by which of the planner's rules, and in words for the user.
///
/// @param rule null when the planner did not say
/// @param words null when they would say no more than the plan
public record Because(@Nullable String rule, @Nullable String words) {}
