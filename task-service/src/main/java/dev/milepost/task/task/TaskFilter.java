package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of a user's tasks are wanted, and in which order (TASK-3). What is null or empty leaves nothing out.
///
/// @param today the user's, for what is overdue
/// @param search null for any words
public record TaskFilter(
        UserId user,
        LocalDate today,
        @Nullable UUID goalId,
        Set<TaskStatus> statuses,
        Set<Priority> priorities,
        Tagged tagged,
        DueWithin due,
        boolean hidden,
        boolean archived,
        Origin origin,
        @Nullable SearchWords search,
        TaskSort sort,
        boolean descending) {

    /// The list that is shown when nothing is asked for.
    public static TaskFilter of(UserId user, LocalDate today) {
        return new TaskFilter(
                user,
                today,
                null,
                Set.of(),
                Set.of(),
                new Tagged(List.of(), false),
                new DueWithin(null, null, null, null),
                false,
                false,
                new Origin(null, null, null),
                null,
                TaskSort.DUE_DATE,
                false);
    }

    public TaskFilter sorted(TaskSort by, boolean descendingly) {
        return new TaskFilter(
                user,
                today,
                goalId,
                statuses,
                priorities,
                tagged,
                due,
                hidden,
                archived,
                origin,
                search,
                by,
                descendingly);
    }

    /// What tells this list from another one: the filters and the order, whatever the day.
    public Object[] cursorWords() {
        return new Object[] {
            goalId,
            sorted(statuses),
            sorted(priorities),
            tagged,
            due,
            hidden,
            archived,
            origin,
            search,
            sort,
            descending
        };
    }

    private static <E extends Enum<E>> List<E> sorted(Set<E> some) {
        return some.stream().sorted().toList();
    }

    /// @param all whether a task needs all of the tags, or any
    public record Tagged(List<String> tags, boolean all) {}

    /// @param overdue whether the day has passed and the task is open
    public record DueWithin(
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable Boolean overdue,
            @Nullable Boolean hasDueDate) {}

    public record Origin(
            @Nullable TaskSource source, @Nullable UUID templateId, @Nullable UUID seriesId) {}

    /// Where a task stands in a list.
    ///
    /// @param part of the list, counted from 0
    /// @param keys what the part is sorted by
    public record Position(int part, List<String> keys) {}
}
