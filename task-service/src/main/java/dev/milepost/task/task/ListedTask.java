package dev.milepost.task.task;

/// A task of a list, and where it stands there.
public record ListedTask(TaskSummary summary, TaskFilter.Position position) {}
