package dev.milepost.task.task;

import java.util.List;

/// What is counted of a task: its subtasks, those that are done, and the time spent on it in focus.
public record TaskTally(int subtaskCount, int subtaskCompletedCount, long focusTimeSeconds) {

    public static final TaskTally NONE = new TaskTally(0, 0, 0);

    int openSubtasks() {
        return subtaskCount - subtaskCompletedCount;
    }

    TaskTally gaining(long seconds) {
        return new TaskTally(subtaskCount, subtaskCompletedCount, focusTimeSeconds + seconds);
    }

    TaskTally of(List<Subtask> subtasks) {
        int completed = (int) subtasks.stream().filter(Subtask::isCompleted).count();
        return new TaskTally(subtasks.size(), completed, focusTimeSeconds);
    }
}
