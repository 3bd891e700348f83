package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the outcome of a reflow into words and numbers the tasks. Places in the order change only where they must.
///
/// @param days where the reflow has put tasks
/// @param minutes how long those take
record ReflowSummary(
        GoalBrief brief,
        PlanningGround ground,
        Map<UUID, LocalDate> days,
        Map<UUID, Integer> minutes,
        List<PlanRevision.DroppedTask> dropped) {

    PlanRevision revision(Map<CatchUp, LocalDate> catchUps, Supplier<UUID> ids) {
        List<Placed> placed = new ArrayList<>();
        ground.open().stream().filter(this::stays).map(this::placed).forEach(placed::add);
        catchUps.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().skipped().order()))
                .forEachOrdered(entry ->
                        placed.add(Placed.of(entry.getKey(), entry.getValue(), ids.get())));
        placed.sort(Comparator.comparing(Placed::day).thenComparingInt(Placed::order));
        List<PlanRevision.RevisedTask> revised = numbered(placed);
        LocalDate end =
                placed.stream()
                        .map(Placed::day)
                        .reduce(brief.endDate(), (one, other) -> one.isAfter(other) ? one : other);
        return new PlanRevision(brief.startDate(), end, revised, dropped, reason(revised, end));
    }

    private boolean stays(TaskState task) {
        return dropped.stream().noneMatch(gone -> gone.id().equals(task.id()));
    }

    private Placed placed(TaskState task) {
        LocalDate day = days.getOrDefault(task.id(), ground.placeOf(task));
        boolean chosen = days.containsKey(task.id());
        int lasting =
                chosen
                        ? minutes.getOrDefault(task.id(), task.estimatedMinutes())
                        : task.estimatedMinutes();
        return new Placed(
                task.id(),
                day,
                task.order(),
                task.milestone(),
                task.kind(),
                task.title(),
                task.description(),
                lasting,
                task.dueDate(),
                task.dueDate().equals(day) ? null : movedBecause(task, day));
    }

    private Because movedBecause(TaskState task, LocalDate day) {
        return ground.isShared(task.dueDate()) && day.isAfter(task.dueDate())
                ? MoveWords.ofSharedDay(task.dueDate(), day, ground.firstDay())
                : MoveWords.of(task.dueDate(), day, ground.firstDay());
    }

    private List<PlanRevision.RevisedTask> numbered(List<Placed> inOrder) {
        Set<Integer> taken = new HashSet<>();
        ground.closed().forEach(task -> taken.add(task.order()));
        List<PlanRevision.RevisedTask> revised = new ArrayList<>(inOrder.size());
        int order = 0;
        for (Placed task : inOrder) {
            order = Math.max(order + 1, task.order());
            while (taken.contains(order)) {
                order++;
            }
            revised.add(task.revised(order, brief));
        }
        return revised;
    }

    private String reason(List<PlanRevision.RevisedTask> revised, LocalDate end) {
        List<String> parts = new ArrayList<>();
        add(parts, count(revised, TaskChange.ADDED), "%s added as a catch-up");
        add(parts, count(revised, TaskChange.MOVED), "%s moved to a new date");
        add(parts, dropped.size(), "%s dropped for want of room");
        if (end.isAfter(brief.endDate())) {
            parts.add("the end moved to " + end);
        }
        return parts.isEmpty()
                ? "Nothing had to move."
                : "What was planned is kept: " + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, long count, String words) {
        if (count > 0) {
            parts.add(words.formatted(count == 1 ? "one task" : count + " tasks"));
        }
    }

    private static long count(List<PlanRevision.RevisedTask> revised, TaskChange change) {
        return revised.stream().filter(task -> task.change() == change).count();
    }

    /// @param previousDay null for an added task
    /// @param because null for a task that keeps its day
    private record Placed(
            UUID id,
            LocalDate day,
            int order,
            String milestone,
            TaskKind kind,
            String title,
            String description,
            int minutes,
            @Nullable LocalDate previousDay,
            @Nullable Because because) {

        static Placed of(CatchUp catchUp, LocalDate day, UUID id) {
            return new Placed(
                    id,
                    day,
                    catchUp.skipped().order(),
                    catchUp.skipped().milestone(),
                    TaskKind.CATCH_UP,
                    catchUp.title(),
                    catchUp.description(),
                    catchUp.minutes(),
                    null,
                    new Because(
                            ChangeRule.CAUGHT_UP,
                            "You skipped \"%s\"; its essentials come back here."
                                    .formatted(catchUp.skipped().title())));
        }

        PlanRevision.RevisedTask revised(int newOrder, GoalBrief brief) {
            return new PlanRevision.RevisedTask(
                    new PlannedTask(
                            id,
                            newOrder,
                            brief.weekOf(day),
                            brief.dayInWeekOf(day),
                            milestone,
                            kind,
                            title,
                            description,
                            day,
                            minutes),
                    change(),
                    previousDay,
                    because == null ? null : because.rule(),
                    because == null ? null : because.words());
        }

        private TaskChange change() {
            if (previousDay == null) {
                return TaskChange.ADDED;
            }
            return day.equals(previousDay) ? TaskChange.KEPT : TaskChange.MOVED;
        }
    }
}
