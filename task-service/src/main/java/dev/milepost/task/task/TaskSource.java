package dev.milepost.task.task;

/// Who made a task: the plan of a goal, or its user.
public enum TaskSource {
    PLAN,
    USER
}
