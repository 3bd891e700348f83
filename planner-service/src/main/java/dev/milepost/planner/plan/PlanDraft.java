package dev.milepost.planner.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a drafter proposes: content on days, without dates. Nothing in it is believed until it has been checked.
public record PlanDraft(List<Week> weeks) {

    public PlanDraft {
        weeks = List.copyOf(weeks);
    }

    public Stream<Day> days() {
        return weeks.stream().flatMap(week -> week.days().stream());
    }

    public Stream<Task> tasks() {
        return days().flatMap(day -> day.tasks().stream());
    }

    /// A week under the milestone that it works towards.
    public record Week(String milestone, List<Day> days) {

        public Week {
            days = List.copyOf(days);
        }
    }

    /// @param number the calendar day of the goal, 1 on its start date; rest days are counted too
    public record Day(int number, List<Task> tasks) {

        public Day {
            tasks = List.copyOf(tasks);
        }
    }

    /// @param keeps the pending task that this one is, when a replan keeps it
    public record Task(
            @Nullable UUID keeps, TaskKind kind, String title, String description, int minutes) {}
}
