package dev.milepost.task.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/// What `POST` and `PATCH /series` take beside the fields of a task, whose `due_date` and `due_time` are where the rule
/// starts.
///
/// @param version with `PATCH`, the version that the caller saw
record SeriesRequest(
        @NotNull @Valid RecurrenceRequest recurrence, @Nullable @Positive Long version) {}
