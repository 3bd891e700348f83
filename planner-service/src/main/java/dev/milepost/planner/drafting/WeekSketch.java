package dev.milepost.planner.drafting;

import dev.milepost.planner.plan.TaskKind;
import java.util.List;

/// A week as the model has just said it: presentable, and checked for nothing else. The plan that comes of it may differ, or
/// never come.
///
/// @param number which week of the goal it is, from 1
public record WeekSketch(int number, String milestone, List<Task> tasks) {

    public WeekSketch {
        tasks = List.copyOf(tasks);
    }

    /// @param minutes how long it is said to take
    public record Task(TaskKind kind, String title, int minutes) {}
}
