package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.drafting.builtin.DayBlocks.Block;
import dev.milepost.planner.plan.DayRooms;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.RemainingWork;
import dev.milepost.planner.plan.TaskKind;
import dev.milepost.planner.plan.TaskState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What the days of a replan hold before anything new is added: the tasks that stay and those that the user has placed.
final class OccupiedDays {

    private static final int CHECKPOINT_NEAR_DAYS = 5;
    private static final int LEAST_ADDED_MINUTES = 15;
    private static final double LEAST_ADDED_SHARE = 0.3;

    private final PlanningGround ground;
    private final DayRooms rooms;
    private final Map<LocalDate, List<RemainingWork.Kept>> kept = new HashMap<>();
    private final Map<LocalDate, List<TaskState>> pinned = new HashMap<>();

    private OccupiedDays(PlanningGround ground) {
        this.ground = ground;
        this.rooms = DayRooms.besidesPinned(ground);
        Set<UUID> placedByUser = ground.pinned();
        ground.open().stream()
                .filter(task -> placedByUser.contains(task.id()))
                .forEach(task -> listOn(ground.placeOf(task), pinned).add(task));
    }

    static OccupiedDays of(PlanningGround ground) {
        OccupiedDays days = new OccupiedDays(ground);
        if (!ground.open().isEmpty() || !ground.closed().isEmpty()) {
            RemainingWork.on(ground).forEach(days::add);
        }
        return days;
    }

    List<String> takenTitles() {
        List<String> titles = new ArrayList<>();
        Stream.concat(ground.open().stream(), ground.closed().stream())
                .forEach(task -> titles.add(task.title()));
        kept.values().stream()
                .flatMap(List::stream)
                .forEach(task -> titles.add(task.task().title()));
        return titles;
    }

    /// The kept tasks of a day, each under the milestone that it had.
    List<PlanDraft.Week> keptOn(LocalDate day, int number) {
        return kept.getOrDefault(day, List.of()).stream()
                .map(task ->
                        new PlanDraft.Week(
                                task.milestone(),
                                List.of(new PlanDraft.Day(number, List.of(task.task())))))
                .toList();
    }

    int roomOn(LocalDate day) {
        return day.isBefore(ground.firstDay()) ? 0 : rooms.roomOn(day);
    }

    boolean isEmpty(LocalDate day) {
        boolean underWay = day.equals(ground.firstDay()) && ground.minutesSpentOnFirstDay() > 0;
        return rooms.tasksOn(day) == 0 && !underWay;
    }

    boolean hasProject(LocalDate day) {
        return kindsOn(day).anyMatch(kind -> kind == TaskKind.PROJECT);
    }

    boolean hasCheckpointNear(LocalDate day) {
        return Stream.concat(kept.keySet().stream(), pinned.keySet().stream())
                .filter(other ->
                        Math.abs(ChronoUnit.DAYS.between(day, other)) <= CHECKPOINT_NEAR_DAYS)
                .flatMap(this::kindsOn)
                .anyMatch(kind -> kind == TaskKind.CHECKPOINT);
    }

    /// A practice that brings a day up to its usual minutes, when much is missing.
    List<Block> practiceFor(LocalDate day, int usualMinutes) {
        int taken = ground.minutesOn(day) - rooms.roomOn(day);
        int missing = Math.min(usualMinutes - taken, rooms.roomOn(day));
        boolean isMuch =
                missing >= LEAST_ADDED_MINUTES && missing >= usualMinutes * LEAST_ADDED_SHARE;
        return isMuch
                ? List.of(new Block(TaskKind.PRACTICE, DayBlocks.rounded(missing)))
                : List.of();
    }

    private Stream<TaskKind> kindsOn(LocalDate day) {
        return Stream.concat(
                kept.getOrDefault(day, List.of()).stream().map(task -> task.task().kind()),
                pinned.getOrDefault(day, List.of()).stream().map(TaskState::kind));
    }

    private void add(RemainingWork.Kept task) {
        listOn(task.day(), kept).add(task);
        rooms.take(task.day(), task.task().minutes());
    }

    private static <T> List<T> listOn(LocalDate day, Map<LocalDate, List<T>> days) {
        return days.computeIfAbsent(day, _ -> new ArrayList<>());
    }
}
