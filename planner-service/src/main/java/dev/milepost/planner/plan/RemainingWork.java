package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The open tasks of a goal on days of its remaining time, as a replan by rule keeps them: where they are as far as that
/// fits, shorter when time has become scarce, and fewer when even that is not enough. What was skipped lately comes back short.
/// The end date does not move here.
public final class RemainingWork {

    /// Work is shortened to no less than this share of its minutes before any of it is dropped.
    static final double LEAST_SHARE_OF_MINUTES = 0.6;

    /// At most this share of the practice is dropped before the furthest content goes.
    static final double MOST_PRACTICE_DROPPED = 0.5;

    private static final int SKIPPED_LATELY_DAYS = 14;
    private static final int MOST_CATCH_UPS = 3;
    private static final int STEP = 5;

    private final PlanningGround ground;
    private final List<TaskState> movable;
    private final RemainingDays wishedDays;
    private final FittingMinutes fitting;
    private final double share;
    private final Set<UUID> spared = new HashSet<>();
    private final List<Kept> kept = new ArrayList<>();

    private RemainingWork(PlanningGround ground) {
        this.ground = ground;
        this.movable = FreeDaysAhead.movable(ground);
        this.wishedDays = RemainingDays.of(ground, movable);
        this.fitting = FittingMinutes.on(ground);
        this.share = share();
    }

    /// @param task names the open task that it keeps, or none when it is a catch-up
    public record Kept(LocalDate day, String milestone, PlanDraft.Task task) {}

    public static List<Kept> on(PlanningGround ground) {
        RemainingWork work = new RemainingWork(ground);
        DayRooms rooms = work.placeSequential();
        work.placeReviews(rooms);
        work.placeCatchUps(rooms);
        work.kept.sort(Comparator.comparing(Kept::day));
        return List.copyOf(work.kept);
    }

    private DayRooms placeSequential() {
        List<Wish> wishes =
                movable.stream().filter(RemainingWork::isSequential).map(this::wish).toList();
        while (true) {
            DayRooms rooms = DayRooms.besidesPinned(ground);
            List<Wish> staying =
                    wishes.stream().filter(wish -> !spared.contains(wish.id())).toList();
            SequentialLayout layout = SequentialLayout.of(staying, rooms, ground.brief().endDate());
            List<Wish> further = sparable(staying, wishes, layout.homelessMinutes());
            List<Wish> shorter = layout.homeless().isEmpty() ? staying : halved(staying);
            if (further.isEmpty() && shorter.equals(staying)) {
                staying.stream()
                        .filter(wish -> layout.days().containsKey(wish.id()))
                        .forEachOrdered(wish -> keep(wish, layout.days()));
                return rooms;
            }
            wishes = further.isEmpty() ? shorter : wishes;
            further.forEach(wish -> spared.add(wish.id()));
        }
    }

    /// When only the user's own tasks are left, and even they are too much, they share what there is.
    private static List<Wish> halved(List<Wish> wishes) {
        return wishes.stream()
                .map(wish ->
                        new Wish(
                                wish.task(),
                                wish.earliest(),
                                Math.max(
                                        PlanLimits.LEAST_TASK_MINUTES,
                                        wish.minutes() / 2 / STEP * STEP)))
                .toList();
    }

    private void keep(Wish wish, Map<UUID, LocalDate> days) {
        kept.add(kept(wish, days.getOrDefault(wish.id(), wish.earliest())));
    }

    /// What goes next for so many minutes: practice spread over the whole rest, then the content furthest ahead.
    private List<Wish> sparable(List<Wish> staying, List<Wish> all, int minutes) {
        long practice = all.stream().filter(RemainingWork::isPractice).count();
        int most = (int) (practice * MOST_PRACTICE_DROPPED) - spared.size();
        List<Wish> sparable = staying.stream().filter(wish -> !wish.task().isUsersOwn()).toList();
        List<Wish> practising = sparable.stream().filter(RemainingWork::isPractice).toList();
        List<Wish> candidates =
                most > 0 && !practising.isEmpty()
                        ? spread(practising, most)
                        : sparable.reversed().stream()
                                .sorted(Comparator.comparing(wish -> isProject(wish)))
                                .toList();
        List<Wish> chosen = new ArrayList<>();
        int freed = 0;
        for (Wish wish : candidates) {
            if (freed < minutes) {
                chosen.add(wish);
                freed += wish.minutes();
            }
        }
        return chosen;
    }

    /// So many of them, from all over the list, in an order that spreads any first few of them too.
    private static List<Wish> spread(List<Wish> wishes, int most) {
        List<Wish> spread = new ArrayList<>();
        for (int step = 0; step < 2; step++) {
            for (int at = step; at < wishes.size() && spread.size() < most; at += 2) {
                spread.add(wishes.get(at));
            }
        }
        return spread;
    }

    private void placeReviews(DayRooms rooms) {
        List<Wish> wishes =
                movable.stream().filter(task -> !isSequential(task)).map(this::wish).toList();
        LooseLayout layout = LooseLayout.of(wishes, rooms, ground.brief().endDate());
        wishes.stream()
                .filter(wish -> layout.days().containsKey(wish.id()))
                .forEachOrdered(wish -> keep(wish, layout.days()));
    }

    private void placeCatchUps(DayRooms rooms) {
        Set<String> known =
                Stream.concat(ground.open().stream(), ground.closed().stream())
                        .map(task -> Titles.normalised(task.title()))
                        .collect(Collectors.toSet());
        ground.closed().stream()
                .filter(this::wasSkippedLately)
                .sorted(Comparator.comparing(TaskState::dueDate).reversed())
                .map(task -> CatchUp.of(task, fitting))
                .filter(catchUp -> !known.contains(Titles.normalised(catchUp.title())))
                .limit(MOST_CATCH_UPS)
                .forEachOrdered(catchUp -> placeCatchUp(catchUp, rooms));
    }

    private void placeCatchUp(CatchUp catchUp, DayRooms rooms) {
        LocalDate until = ground.firstDay().plusDays(SKIPPED_LATELY_DAYS);
        LocalDate end = ground.brief().endDate();
        LocalDate day =
                rooms.firstFit(
                        ground.firstDay(), until.isBefore(end) ? until : end, catchUp.minutes());
        if (day != null) {
            rooms.take(day, catchUp.minutes());
            kept.add(
                    new Kept(
                            day,
                            catchUp.skipped().milestone(),
                            new PlanDraft.Task(
                                    null,
                                    TaskKind.CATCH_UP,
                                    catchUp.title(),
                                    catchUp.description(),
                                    catchUp.minutes())));
        }
    }

    private boolean wasSkippedLately(TaskState task) {
        LocalDate since = ground.firstDay().minusDays(SKIPPED_LATELY_DAYS);
        return CatchUp.isOwedFor(task) && !ground.closedOn(task).isBefore(since);
    }

    private Kept kept(Wish wish, LocalDate day) {
        TaskState task = wish.task();
        return new Kept(
                day,
                task.milestone(),
                new PlanDraft.Task(
                        task.id(), task.kind(), task.title(), task.description(), wish.minutes()));
    }

    private Wish wish(TaskState task) {
        int whole = wholeMinutes(task);
        boolean canShrink =
                (task.kind() == TaskKind.LEARN || task.kind() == TaskKind.PRACTICE)
                        && !task.keepsMinutes();
        int shrunk = (int) (whole * share) / STEP * STEP;
        int minutes = canShrink && share < 1 ? Math.max(Math.min(whole, 2 * STEP), shrunk) : whole;
        return new Wish(task, wishedDays.dayFor(task), minutes);
    }

    /// What a task takes when it need not be shortened: a day holds no more than its time.
    private int wholeMinutes(TaskState task) {
        return fitting.of(task, wishedDays.dayFor(task));
    }

    /// How much of its minutes the work can have: all, or less when the days left offer less.
    private double share() {
        DayRooms rooms = DayRooms.besidesPinned(ground);
        int offered = rooms.openStudyDays().stream().mapToInt(rooms::roomOn).sum();
        int wanted =
                movable.stream()
                        .filter(RemainingWork::isSequential)
                        .mapToInt(this::wholeMinutes)
                        .sum();
        return wanted <= offered ? 1 : Math.max(LEAST_SHARE_OF_MINUTES, offered / (double) wanted);
    }

    private static boolean isSequential(TaskState task) {
        return task.kind().isSequential() || task.isUsersOwn();
    }

    private static boolean isPractice(Wish wish) {
        return wish.task().kind() == TaskKind.PRACTICE;
    }

    private static boolean isProject(Wish wish) {
        return wish.task().kind() == TaskKind.PROJECT;
    }
}
