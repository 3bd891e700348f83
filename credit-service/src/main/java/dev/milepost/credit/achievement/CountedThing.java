package dev.milepost.credit.achievement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a user did, or that happened to a goal.
///
/// @param measure what it counts for
/// @param id of the task, note, goal or plan
/// @param goal in which it happened; null when in none
public record CountedThing(Measure measure, UUID id, @Nullable UUID goal, Instant at) {}
