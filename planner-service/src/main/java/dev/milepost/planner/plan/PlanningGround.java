package dev.milepost.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a plan stands on: the goal, the first day that can still be planned, and the tasks that exist already. A new goal's
/// ground has no tasks; a replan's has the closed ones, which stay as they are, and the open ones, which the plan may keep.
///
/// @param firstDay today, or the goal's start date when that is ahead
/// @param closed completed, skipped and cancelled tasks
/// @param open tasks still ahead, in their order
/// @param minutesSpentOnFirstDay time of the first day that its completed tasks have used up; what was done ahead of its day
///     is extra and takes no time from the day
/// @param timezone in which the goal's days begin and end
/// @param sharedTime what the user's other goals leave of each day
public record PlanningGround(
        GoalBrief brief,
        LocalDate firstDay,
        List<TaskState> closed,
        List<TaskState> open,
        int minutesSpentOnFirstDay,
        ZoneId timezone,
        SharedTime sharedTime) {

    public PlanningGround {
        closed = List.copyOf(closed);
        open = List.copyOf(open);
    }

    /// The ground of a goal that has no tasks yet, and so nothing that happened on a day of some time zone.
    public static PlanningGround fresh(GoalBrief brief, LocalDate today) {
        return fresh(brief, today, SharedTime.UNLIMITED);
    }

    /// The same beside other goals.
    public static PlanningGround fresh(GoalBrief brief, LocalDate today, SharedTime sharedTime) {
        LocalDate firstDay = later(brief.startDate(), today);
        return new PlanningGround(
                reachingTo(firstDay, 0, brief, sharedTime),
                firstDay,
                List.of(),
                List.of(),
                0,
                ZoneOffset.UTC,
                sharedTime);
    }

    static PlanningGround of(GoalState state, LocalDate today) {
        LocalDate firstDay = later(state.brief().startDate(), today);
        List<TaskState> inOrder =
                state.tasks().stream().sorted(Comparator.comparingInt(TaskState::order)).toList();
        int spent =
                inOrder.stream()
                        .filter(TaskState::isDone)
                        .filter(task -> task.dueDate().equals(firstDay))
                        .filter(task -> closedOn(task, state.timezone()).equals(firstDay))
                        .mapToInt(TaskState::estimatedMinutes)
                        .sum();
        return new PlanningGround(
                reachingTo(firstDay, spent, state.brief(), state.sharedTime()),
                firstDay,
                inOrder.stream().filter(task -> !task.isOpen()).toList(),
                inOrder.stream().filter(TaskState::isOpen).toList(),
                spent,
                state.timezone(),
                state.sharedTime());
    }

    public List<TaskState> done() {
        return closed.stream().filter(TaskState::isDone).toList();
    }

    /// The study days that the plan has to fill; one that other goals fill is none.
    public List<LocalDate> studyDays() {
        return brief.studyDays().stream()
                .filter(day -> !day.isBefore(firstDay))
                .filter(day -> sharedTime.isWorthwhile(day, brief.dailyMinutes()))
                .toList();
    }

    /// What a study day has for the goal beside the user's other goals, whatever has been done on it.
    public int minutesOn(LocalDate day) {
        return sharedTime.minutesOn(day, brief.dailyMinutes());
    }

    /// Whether other goals leave less of a day than this one would use.
    boolean isShared(LocalDate day) {
        return minutesOn(day) < brief.dailyMinutes();
    }

    /// The minutes that a day still offers.
    public int capacityOn(LocalDate day) {
        if (!brief.isStudyDay(day)) {
            return 0;
        }
        int spent = day.equals(firstDay) ? minutesSpentOnFirstDay : 0;
        return Math.max(0, minutesOn(day) - spent);
    }

    /// The open tasks whose dates the user chose.
    public Set<UUID> pinned() {
        return open.stream()
                .filter(task -> task.isPinned(firstDay))
                .map(TaskState::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The open tasks whose words the user chose.
    Set<UUID> inOwnWords() {
        return open.stream()
                .filter(TaskState::editedByUser)
                .map(TaskState::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The same ground with another last day.
    public PlanningGround until(LocalDate lastDay) {
        return new PlanningGround(
                brief.until(lastDay),
                firstDay,
                closed,
                open,
                minutesSpentOnFirstDay,
                timezone,
                sharedTime);
    }

    /// Some of its days alone. What lies before the first or behind the last day of the whole belongs to the days next to it.
    PlanningGround between(LocalDate from, LocalDate to) {
        List<TaskState> openThere =
                open.stream()
                        .filter(task -> {
                            LocalDate day = within(task.dueDate());
                            return !day.isBefore(from) && !day.isAfter(to);
                        })
                        .toList();
        int spentThere = from.equals(firstDay) ? minutesSpentOnFirstDay : 0;
        return new PlanningGround(
                brief.until(to), from, closed, openThere, spentThere, timezone, sharedTime);
    }

    /// The day on which the user closed a task.
    LocalDate closedOn(TaskState task) {
        return closedOn(task, timezone);
    }

    private LocalDate within(LocalDate day) {
        return day.isAfter(brief.endDate()) ? brief.endDate() : later(day, firstDay);
    }

    private static LocalDate closedOn(TaskState task, ZoneId timezone) {
        Instant closedAt = Objects.requireNonNullElse(task.closedAt(), Instant.EPOCH);
        return closedAt.atZone(timezone).toLocalDate();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// A goal whose time has run out goes on until the first day on which something can be done.
    private static GoalBrief reachingTo(
            LocalDate firstDay, int spentThere, GoalBrief brief, SharedTime sharedTime) {
        GoalBrief reaching = brief.endDate().isBefore(firstDay) ? brief.until(firstDay) : brief;
        while (!offersTime(reaching, firstDay, spentThere, sharedTime)) {
            reaching = reaching.until(reaching.endDate().plusDays(1));
        }
        return reaching;
    }

    private static boolean offersTime(
            GoalBrief brief, LocalDate firstDay, int spentThere, SharedTime sharedTime) {
        return firstDay.datesUntil(brief.endDate().plusDays(1))
                .filter(brief::isStudyDay)
                .filter(day -> sharedTime.isWorthwhile(day, brief.dailyMinutes()))
                .anyMatch(day -> {
                    int spent = day.equals(firstDay) ? spentThere : 0;
                    int offered = sharedTime.minutesOn(day, brief.dailyMinutes()) - spent;
                    return offered >= PlanLimits.LEAST_TASK_MINUTES;
                });
    }
}
