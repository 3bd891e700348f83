package dev.milepost.task.limit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// How much a user may have of what is limited; null where there is no limit. What is there stays when a limit shrinks:
/// limits hold for what is new.
///
/// @param activeTasks own tasks that are open; tasks of a plan do not count (TASK-8)
/// @param subtasksPerTask subtasks of one task (TASK-5)
/// @param notes notes of the user (TASK-6)
/// @param noteCharacters the length of a note (TASK-6)
/// @param descriptionCharacters the length of a task's description (TASK-2)
/// @param dueDaysAhead how far off an own task may be due (TASK-8)
public record Limits(
        @Nullable Integer activeTasks,
        @Nullable Integer subtasksPerTask,
        @Nullable Integer notes,
        @Nullable Integer noteCharacters,
        @Nullable Integer descriptionCharacters,
        @Nullable Integer dueDaysAhead) {

    private static final String PRO_TIER = "pro";
    private static final Limits FREE = new Limits(50, 10, 20, 5_000, 1_000, 30);
    private static final Limits PRO = new Limits(null, 20, 50, 10_000, 2_000, null);

    /// What holds for a tier, as access tokens name it, until credit-service has told what holds for the user.
    public static Limits ofTier(String tier) {
        return tier.equalsIgnoreCase(PRO_TIER) ? PRO : FREE;
    }

    /// @throws DescriptionTooLong when the description of a task is longer than allowed
    public void allowDescription(String description) {
        int length = charactersIn(description);
        atMost(descriptionCharacters, length, limit -> new DescriptionTooLong(limit, length));
    }

    /// @throws DueDateTooFarAhead when an own task is due later than allowed
    public void allowDue(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        atMost(dueDaysAhead, days, limit -> new DueDateTooFarAhead(limit, days));
    }

    /// @param open own open tasks that are there
    /// @param more what is to come to them
    /// @throws TaskLimitReached when that is more than allowed
    void allowTasks(long open, int more) {
        atMost(activeTasks, open + more, limit -> new TaskLimitReached(limit, open));
    }

    /// Refuses what is more than a limit that is there.
    public static void atMost(
            @Nullable Integer limit, long wanted, IntFunction<? extends LimitReached> refusal) {
        if (limit != null && wanted > limit) {
            throw refusal.apply(limit);
        }
    }

    /// Characters as people count them: one outside the basic plane is one.
    public static int charactersIn(String text) {
        return text.codePointCount(0, text.length());
    }
}
