package dev.milepost.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Moves the dates of a plan by rule and keeps its content. What is closed stays, what the user placed stays, and the rest
/// keeps its date where the day has room. What is late starts again today, and as few other tasks as possible move for it, by
/// as few days as possible; reviews give way first. Only when all room until the end is used is practice dropped, and only
/// then does the end move.
public final class PlanReflow {

    /// At most this share of the practice still ahead may be dropped before the end date moves.
    static final double MOST_PRACTICE_DROPPED = 1.0 / 3;

    /// A catch-up comes within so many days, or not at all.
    static final int CATCH_UP_WITHIN_DAYS = 10;

    private static final int FURTHEST_EXTENSION_DAYS = 1500;
    private static final Because NO_ROOM_FOR_REVIEW =
            new Because(
                    ChangeRule.REVIEW_SPARED,
                    "The days until the end are full, and a review can be spared first.");
    private static final Because NO_ROOM_FOR_PRACTICE =
            new Because(
                    ChangeRule.PRACTICE_SPARED,
                    "The days until the end are full, and this practice can be spared.");

    private final GoalState state;
    private final PlanningGround ground;
    private final FittingMinutes fitting;
    private final List<Wish> wishes;
    private final Map<UUID, LocalDate> days = new HashMap<>();
    private final List<PlanRevision.DroppedTask> dropped = new ArrayList<>();
    private final Map<CatchUp, LocalDate> catchUps = new HashMap<>();
    private LocalDate lastDay;

    private PlanReflow(GoalState state, boolean pullForward, Instant now) {
        this.state = state;
        this.ground = state.groundAt(now);
        this.fitting = FittingMinutes.on(ground);
        EarlierDays earlier = EarlierDays.of(ground, pullForward);
        this.wishes =
                FreeDaysAhead.movable(ground).stream().map(task -> wish(task, earlier)).toList();
        this.lastDay = ground.brief().endDate();
    }

    /// @param pullForward whether free days ahead are used
    public static PlanRevision reflow(
            GoalState state, boolean pullForward, Instant now, Supplier<UUID> ids) {
        PlanReflow reflow = new PlanReflow(state, pullForward, now);
        DayRooms rooms = reflow.placeSequential();
        reflow.placeReviews(rooms);
        reflow.placeCatchUps(rooms);
        return new ReflowSummary(
                        state.brief(), reflow.ground, reflow.days, reflow.minutes(), reflow.dropped)
                .revision(reflow.catchUps, ids);
    }

    private DayRooms placeSequential() {
        List<Wish> sequential = wishes(PlanReflow::isSequential);
        Set<UUID> spared = new HashSet<>();
        while (true) {
            DayRooms rooms = DayRooms.besidesPinned(ground);
            List<Wish> staying =
                    sequential.stream().filter(wish -> !spared.contains(wish.id())).toList();
            SequentialLayout layout = SequentialLayout.of(staying, rooms, lastDay);
            List<Wish> further = sparable(sequential, spared, layout.homelessMinutes());
            if (layout.homeless().isEmpty()) {
                days.putAll(layout.days());
                return rooms;
            }
            if (further.isEmpty()) {
                return placeBeyondTheEnd(staying);
            }
            further.forEach(wish -> drop(wish.task(), NO_ROOM_FOR_PRACTICE));
            further.forEach(wish -> spared.add(wish.id()));
        }
    }

    /// The end moves as little as it can, and within it as little as possible else.
    private DayRooms placeBeyondTheEnd(List<Wish> wishes) {
        LocalDate furthest = lastDay.plusDays(FURTHEST_EXTENSION_DAYS);
        lastDay =
                SequentialLayout.packed(wishes, DayRooms.besidesPinned(ground), furthest)
                        .lastDayOr(lastDay);
        DayRooms rooms = DayRooms.besidesPinned(ground);
        days.putAll(SequentialLayout.of(wishes, rooms, lastDay).days());
        return rooms;
    }

    /// Practice to give up for so many minutes: what is late first, because then nothing else need move.
    private List<Wish> sparable(List<Wish> sequential, Set<UUID> spared, int minutes) {
        List<Wish> practice =
                sequential.stream()
                        .filter(wish -> wish.task().kind() == TaskKind.PRACTICE)
                        .filter(wish -> !wish.task().isUsersOwn())
                        .sorted(Comparator.comparing((Wish wish) -> !isLate(wish)))
                        .toList();
        int most = (int) (practice.size() * MOST_PRACTICE_DROPPED) - spared.size();
        List<Wish> chosen = new ArrayList<>();
        int freed = 0;
        for (Wish wish : practice) {
            if (!spared.contains(wish.id()) && freed < minutes && chosen.size() < most) {
                chosen.add(wish);
                freed += wish.minutes();
            }
        }
        return chosen;
    }

    private void placeReviews(DayRooms rooms) {
        LooseLayout layout = LooseLayout.of(wishes(task -> !isSequential(task)), rooms, lastDay);
        days.putAll(layout.days());
        layout.homeless().forEach(wish -> drop(wish.task(), NO_ROOM_FOR_REVIEW));
    }

    private void placeCatchUps(DayRooms rooms) {
        for (CatchUp catchUp : CatchUp.owedBy(state, fitting)) {
            LocalDate tomorrow = ground.firstDay().plusDays(1);
            LocalDate due = catchUp.skipped().dueDate();
            LocalDate from = due.isAfter(tomorrow) ? due : tomorrow;
            LocalDate until = from.plusDays(CATCH_UP_WITHIN_DAYS);
            LocalDate later =
                    rooms.firstFit(
                            from, until.isBefore(lastDay) ? until : lastDay, catchUp.minutes());
            LocalDate day =
                    later != null
                            ? later
                            : rooms.firstFit(
                                    ground.firstDay(), ground.firstDay(), catchUp.minutes());
            if (day != null) {
                rooms.take(day, catchUp.minutes());
                catchUps.put(catchUp, day);
            }
        }
    }

    private List<Wish> wishes(Predicate<TaskState> which) {
        return wishes.stream().filter(wish -> which.test(wish.task())).toList();
    }

    private Map<UUID, Integer> minutes() {
        return wishes.stream().collect(Collectors.toMap(Wish::id, Wish::minutes));
    }

    private Wish wish(TaskState task, EarlierDays earlier) {
        LocalDate wished = earlier.dayFor(task);
        LocalDate day = wished.isBefore(ground.firstDay()) ? ground.firstDay() : wished;
        return new Wish(task, day, fitting.of(task, day));
    }

    private void drop(TaskState task, Because because) {
        dropped.add(
                new PlanRevision.DroppedTask(
                        task.id(), task.title(), because.rule(), because.words()));
    }

    private boolean isLate(Wish wish) {
        return wish.task().isOverdue(ground.firstDay());
    }

    /// What is under way or the user's own keeps its place like a task that others build on: it is never dropped.
    private static boolean isSequential(TaskState task) {
        return task.kind().isSequential() || task.isUsersOwn();
    }
}
