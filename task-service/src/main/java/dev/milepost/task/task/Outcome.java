package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;

/// What became of one wish among many.
public sealed interface Outcome {

    /// @param created whether the task is new
    record Done(Task task, boolean created) implements Outcome {}

    record Gone(TaskId id) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
