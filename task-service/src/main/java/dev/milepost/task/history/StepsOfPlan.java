package dev.milepost.task.history;

import dev.milepost.task.plan.AppliedPlan;
import dev.milepost.task.plan.Because;
import dev.milepost.task.plan.GoalTask;
import dev.milepost.task.plan.NewPlan;
import dev.milepost.task.plan.PlannedTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a plan did to each task that it did not leave as it was.
final class StepsOfPlan {

    private static final Because UNSAID = new Because(null, null);

    private final AppliedPlan applied;
    private final Instant at;
    private final Map<UUID, Because> because;

    private StepsOfPlan(AppliedPlan applied, Instant at) {
        this.applied = applied;
        this.at = at;
        this.because = new HashMap<>(applied.plan().dropped());
        applied.plan().tasks().forEach(this::note);
    }

    static List<Step> of(AppliedPlan applied, Instant at) {
        return new StepsOfPlan(applied, at).steps();
    }

    private void note(PlannedTask task) {
        because.put(task.content().id(), task.because());
    }

    private List<Step> steps() {
        return Stream.concat(
                        applied.added().stream()
                                .map(task -> step(task, What.PLANNED, null, task.dueDate())),
                        applied.changed().stream().flatMap(this::change))
                .toList();
    }

    private Stream<Step> change(GoalTask task) {
        LocalDate day = task.dueDate();
        return switch (task.mark().change()) {
            case MOVED -> Stream.of(step(task, What.MOVED, task.mark().previousDueDate(), day));
            case DROPPED -> Stream.of(step(task, What.DROPPED, day, null));
            case ADDED -> Stream.of(step(task, What.RESTORED, null, day));
            case KEPT ->
                    applied.reworded().contains(task.id())
                            ? Stream.of(step(task, What.CHANGED, day, day))
                            : Stream.empty();
        };
    }

    private Step step(GoalTask task, What what, @Nullable LocalDate from, @Nullable LocalDate to) {
        NewPlan plan = applied.plan();
        Because why = because.getOrDefault(task.id(), UNSAID);
        return new Step(
                plan.userId(),
                plan.goalId(),
                task.id(),
                task.version(),
                at,
                what,
                from,
                to,
                why.rule(),
                why.words(),
                plan.id());
    }
}
