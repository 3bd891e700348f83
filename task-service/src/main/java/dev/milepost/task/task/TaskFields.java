package dev.milepost.task.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a user can write into a task (TASK-2).
///
/// @param description empty when there is none
/// @param tags each once, in lower case
/// @param estimatedDuration minutes
/// @param goalId the goal that the task is for
/// @param hidden left out of lists unless asked for
public record TaskFields(
        String title,
        String description,
        Priority priority,
        List<String> tags,
        @Nullable Integer estimatedDuration,
        @Nullable Due due,
        @Nullable UUID goalId,
        boolean hidden) {

    public TaskFields {
        tags = List.copyOf(tags);
    }

    public @Nullable LocalDate dueDate() {
        return due == null ? null : due.date();
    }

    public @Nullable LocalTime dueTime() {
        return due == null ? null : due.time();
    }

    /// Where the time is meant, such as `Europe/Berlin`; null without a time.
    public @Nullable String timezone() {
        return due == null || due.zone() == null ? null : due.zone().getId();
    }

    public TaskFields due(@Nullable Due then) {
        return new TaskFields(
                title, description, priority, tags, estimatedDuration, then, goalId, hidden);
    }

    TaskFields withoutGoal() {
        return new TaskFields(
                title, description, priority, tags, estimatedDuration, due, null, hidden);
    }

    public TaskFields tagged(List<String> then) {
        return new TaskFields(
                title, description, priority, then, estimatedDuration, due, goalId, hidden);
    }

    /// Whether the words or the minutes are others: those of a plan's task are its user's own from then on.
    boolean readsLike(TaskFields other) {
        return title.equals(other.title)
                && description.equals(other.description)
                && Objects.equals(estimatedDuration, other.estimatedDuration);
    }

    /// The fields beside the day in which others differ, as they are named in JSON.
    List<String> differencesTo(TaskFields other) {
        List<String> names = new ArrayList<>();
        note(names, "title", title, other.title);
        note(names, "description", description, other.description);
        note(names, "priority", priority, other.priority);
        note(names, "tags", tags, other.tags);
        note(names, "estimated_duration", estimatedDuration, other.estimatedDuration);
        note(
                names,
                "due_time",
                due == null ? null : due.time(),
                other.due == null ? null : other.due.time());
        note(
                names,
                "timezone",
                due == null ? null : due.zone(),
                other.due == null ? null : other.due.zone());
        note(names, "goal_id", goalId, other.goalId);
        note(names, "hidden", hidden, other.hidden);
        return names;
    }

    private static void note(
            List<String> names, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }
}
