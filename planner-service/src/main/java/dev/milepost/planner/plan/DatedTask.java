package dev.milepost.planner.plan;

import java.time.LocalDate;

/// A proposed task on the date that its day number means.
record DatedTask(LocalDate day, String milestone, PlanDraft.Task task) {

    String title() {
        return task.title();
    }

    int minutes() {
        return task.minutes();
    }

    DatedTask on(LocalDate otherDay) {
        return new DatedTask(otherDay, milestone, task);
    }

    DatedTask lasting(int minutes) {
        return new DatedTask(
                day,
                milestone,
                new PlanDraft.Task(
                        task.keeps(), task.kind(), task.title(), task.description(), minutes));
    }
}
