package dev.milepost.task.task;

/// What is counted of a task: its subtasks, those that are done, and the time spent on it in focus.
public record TaskTally(int subtaskCount, int subtaskCompletedCount, long focusTimeSeconds) {

    public static final TaskTally NONE = new TaskTally(0, 0, 0);
}
