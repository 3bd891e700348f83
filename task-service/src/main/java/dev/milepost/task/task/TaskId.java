package dev.milepost.task.task;

import java.util.UUID;

/// The identifier of a task; the planner makes it for the tasks of a plan.
public record TaskId(UUID value) {}
