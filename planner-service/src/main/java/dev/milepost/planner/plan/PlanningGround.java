package dev.milepost.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
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
/// @param pinned the open tasks that no plan moves: their users chose their dates, gave them more minutes than the days of
///     the goal usually have
/// @param minutesSpentOnFirstDay time of the first day that its completed tasks have used up; what was done ahead of its day
///     is extra and takes no time from the day
/// @param timezone in which the goal's days begin and end
/// @param sharedTime what the user's other goals leave of each day
public record PlanningGround(
        GoalBrief brief,
        LocalDate firstDay,
        List<TaskState> closed,
        List<TaskState> open,
        Set<UUID> pinned,
        int minutesSpentOnFirstDay,
        ZoneId timezone,
        SharedTime sharedTime) {

    public PlanningGround {
        closed = List.copyOf(closed);
        open = List.copyOf(open);
        pinned = Set.copyOf(pinned);
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
                Set.of(),
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
        PlanningGround unpinned =
                new PlanningGround(
                        reachingTo(firstDay, spent, state.brief(), state.sharedTime()),
                        firstDay,
                        inOrder.stream().filter(task -> !task.isOpen()).toList(),
                        inOrder.stream().filter(TaskState::isOpen).toList(),
                        Set.of(),
                        spent,
                        state.timezone(),
                        state.sharedTime());
        return unpinned.pinning(unpinned.immovable());
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

    /// Where a task stands that no plan moves: on the date that its user chose, else on a study day of the goal from its own
    /// on, or on the last one.
    public LocalDate placeOf(TaskState task) {
        if (task.isPinned(firstDay)) {
            return task.dueDate();
        }
        LocalDate day = within(task.dueDate());
        return day.datesUntil(brief.endDate().plusDays(1))
                .filter(brief::isStudyDay)
                .findFirst()
                .orElseGet(() -> lastStudyDayOr(day));
    }

    private LocalDate lastStudyDayOr(LocalDate day) {
        List<LocalDate> days = studyDays();
        return days.isEmpty() ? day : days.getLast();
    }

    private Set<UUID> immovable() {
        int usual =
                open.stream().anyMatch(TaskState::keepsMinutes)
                        ? FittingMinutes.on(this).usual()
                        : 0;
        return open.stream()
                .filter(task ->
                        task.isPinned(firstDay)
                                || (task.keepsMinutes() && task.estimatedMinutes() > usual))
                .map(TaskState::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The same ground for a plan that does not move the end: tasks of the user's own that the days left do not hold, even if
    /// there were no others, stay where they are. Each that stays leaves less for the others.
    public PlanningGround withinTheEnd() {
        PlanningGround ground = this;
        for (Set<UUID> more = withoutRoom(); !more.isEmpty(); more = ground.withoutRoom()) {
            ground = ground.pinning(more);
        }
        return ground;
    }

    private Set<UUID> withoutRoom() {
        List<Wish> own =
                open.stream()
                        .filter(task -> task.isUsersOwn() && !pinned.contains(task.id()))
                        .map(task -> new Wish(task, firstDay, leastMinutes(task)))
                        .toList();
        return own.isEmpty()
                ? Set.of()
                : SequentialLayout.packed(own, roomsBeforeTheEnd(), brief.endDate())
                        .homeless()
                        .stream()
                        .map(Wish::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// What is free, but for that half of the last day which the end of the goal wants.
    private DayRooms roomsBeforeTheEnd() {
        DayRooms rooms = DayRooms.besidesPinned(this);
        List<LocalDate> days = rooms.openStudyDays();
        if (!days.isEmpty()) {
            LocalDate last = days.getLast();
            rooms.take(last, Math.max(PlanLimits.LEAST_TASK_MINUTES, rooms.roomOn(last) / 2));
        }
        return rooms;
    }

    private static int leastMinutes(TaskState task) {
        return task.keepsMinutes() ? task.estimatedMinutes() : PlanLimits.LEAST_TASK_MINUTES;
    }

    private PlanningGround pinning(Set<UUID> more) {
        Set<UUID> all = new HashSet<>(pinned);
        all.addAll(more);
        return new PlanningGround(
                brief, firstDay, closed, open, all, minutesSpentOnFirstDay, timezone, sharedTime);
    }

    /// The open tasks whose words the user chose.
    Set<UUID> inOwnWords() {
        return open.stream()
                .filter(TaskState::editedByUser)
                .map(TaskState::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The open tasks that stay whatever they are called: what is the user's own, also when that came back beside a task of
    /// its name.
    Set<UUID> namesakes() {
        return open.stream()
                .filter(task -> task.isUsersOwn() || pinned.contains(task.id()))
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
                pinned,
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
        Set<UUID> pinnedThere =
                openThere.stream()
                        .map(TaskState::id)
                        .filter(pinned::contains)
                        .collect(Collectors.toUnmodifiableSet());
        return new PlanningGround(
                brief.until(to),
                from,
                closed,
                openThere,
                pinnedThere,
                spentThere,
                timezone,
                sharedTime);
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
