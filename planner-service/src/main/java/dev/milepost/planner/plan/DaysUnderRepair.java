package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tasks of a plan under repair, day by day, and who gives way to whom.
final class DaysUnderRepair {

    private final PlanningGround ground;
    private final DayRooms rooms;
    private final Set<UUID> usersOwn;
    private final Map<LocalDate, List<DatedTask>> days = new TreeMap<>();
    private final Set<UUID> kept = new HashSet<>();

    /// @param rooms what is free: each task takes its room from it, and gives it back
    DaysUnderRepair(PlanningGround ground, DayRooms rooms) {
        this.ground = ground;
        this.rooms = rooms;
        this.usersOwn =
                ground.open().stream()
                        .filter(TaskState::isUsersOwn)
                        .map(TaskState::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    List<DatedTask> tasks() {
        return days.values().stream().flatMap(List::stream).toList();
    }

    List<DatedTask> tasksOf(LocalDate day) {
        return days.getOrDefault(day, List.of());
    }

    boolean keeps(UUID task) {
        return kept.contains(task);
    }

    boolean isUsersOwn(DatedTask task) {
        UUID id = task.task().keeps();
        return id != null && usersOwn.contains(id);
    }

    void add(DatedTask task) {
        days.computeIfAbsent(task.day(), _ -> new ArrayList<>()).add(task);
        rooms.take(task.day(), task.minutes());
        if (task.task().keeps() != null) {
            kept.add(task.task().keeps());
        }
    }

    void takeOut(DatedTask task) {
        Objects.requireNonNull(days.get(task.day())).remove(task);
        rooms.giveBack(task.day(), task.minutes());
        if (task.task().keeps() != null) {
            kept.remove(task.task().keeps());
        }
    }

    /// What is given up first: the least valuable task of a day, the longest of such. The user's own come last.
    DatedTask leastOf(LocalDate day) {
        return tasksOf(day).stream()
                .min(
                        Comparator.comparingInt(this::value)
                                .thenComparing(DatedTask::minutes, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /// The nearest day with room for what is the user's own, once other tasks have gone.
    @Nullable LocalDate nearestFor(LocalDate wished, int minutes, Predicate<LocalDate> among) {
        return ground.studyDays().stream()
                .filter(among)
                .filter(day -> fitsWithoutOthers(day, minutes))
                .min(
                        Comparator.comparingLong(
                                day -> Math.abs(ChronoUnit.DAYS.between(wished, day))))
                .orElse(null);
    }

    private boolean fitsWithoutOthers(LocalDate day, int minutes) {
        List<DatedTask> others = tasksOf(day).stream().filter(this::givesWay).toList();
        others.forEach(task -> rooms.giveBack(day, task.minutes()));
        boolean fits = rooms.fits(day, minutes);
        others.forEach(task -> rooms.take(day, task.minutes()));
        return fits;
    }

    /// Whether neither the user nor the rules want it there.
    private boolean givesWay(DatedTask task) {
        return !isUsersOwn(task)
                && task.task().kind() != TaskKind.CHECKPOINT
                && task.task().kind() != TaskKind.PROJECT;
    }

    private int value(DatedTask task) {
        if (isUsersOwn(task)) {
            return Integer.MAX_VALUE;
        }
        return switch (task.task().kind()) {
            case REVIEW -> 0;
            case CATCH_UP -> 1;
            case PRACTICE -> 2;
            case LEARN -> 3;
            case CHECKPOINT -> 4;
            case PROJECT -> 5;
        };
    }
}
