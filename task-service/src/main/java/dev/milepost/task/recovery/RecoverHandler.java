package dev.milepost.task.recovery;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.limit.TaskLimits;
import dev.milepost.task.note.NotesOfTasks;
import dev.milepost.task.recovery.KeptTask.Revived;
import dev.milepost.task.subtask.SubtasksOfTasks;
import dev.milepost.task.task.ExistingGoals;
import dev.milepost.task.task.RestoredTasks;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskMetrics;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Brings back what a user deleted (TASK-9). Own tasks need room as new ones do (TASK-8); the tasks of a deleted goal do not,
/// because they were of a plan.
@Component
public class RecoverHandler {

    private final Tombstones tombstones;
    private final ExistingGoals goals;
    private final TaskLimits limits;
    private final RestoredTasks tasks;
    private final SubtasksOfTasks subtasks;
    private final NotesOfTasks notes;
    private final TaskMetrics metrics;
    private final TransactionalOperator transactions;
    private final Clock clock;

    RecoverHandler(
            Tombstones tombstones,
            ExistingGoals goals,
            TaskLimits limits,
            RestoredTasks tasks,
            SubtasksOfTasks subtasks,
            NotesOfTasks notes,
            TaskMetrics metrics,
            TransactionalOperator transactions,
            Clock clock) {
        this.tombstones = tombstones;
        this.goals = goals;
        this.limits = limits;
        this.tasks = tasks;
        this.subtasks = subtasks;
        this.notes = notes;
        this.metrics = metrics;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What is back.
    public record Recovered(Tombstone from, List<TaskEvent.Restored> tasks) {}

    public Mono<Recovered> handle(TombstoneId id, CurrentUser user) {
        Instant now = clock.instant();
        return tombstones
                .locked(id)
                .map(tombstone -> tombstone.openTo(user.id(), now))
                .flatMap(tombstone -> recover(tombstone, user, now))
                .as(transactions::transactional);
    }

    private Mono<Recovered> recover(Tombstone tombstone, CurrentUser user, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, user.timezone());
        return goals.among(goalsOf(tombstone), user.id())
                .map(there -> revived(tombstone, there, today, now))
                .delayUntil(revived -> room(tombstone.kind(), revived, user))
                .delayUntil(this::keep)
                .delayUntil(_ -> tombstones.recovered(tombstone.id(), now))
                .map(revived -> new Recovered(tombstone, facts(revived)))
                .doOnNext(recovered -> metrics.count(List.copyOf(recovered.tasks())));
    }

    private static Set<UUID> goalsOf(Tombstone tombstone) {
        return tombstone.tasks().stream()
                .map(task -> task.details().goalId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<Revived> revived(
            Tombstone tombstone, Set<UUID> goals, LocalDate today, Instant now) {
        return tombstone.tasks().stream().map(task -> task.revived(goals, today, now)).toList();
    }

    private Mono<Void> room(TombstoneKind kind, List<Revived> revived, CurrentUser user) {
        int more = (int) revived.stream().filter(Revived::takesPlace).count();
        return kind == TombstoneKind.GOAL || more == 0
                ? Mono.empty()
                : limits.roomFor(more, user).then();
    }

    private Mono<Void> keep(List<Revived> revived) {
        Map<UUID, List<Subtask>> divided =
                revived.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.task().details().id().value(),
                                        one -> one.fact().subtasks()));
        return tasks.add(facts(revived))
                .then(Mono.defer(() -> subtasks.put(divided)))
                .then(
                        Mono.defer(() ->
                                notes.put(
                                        revived.stream()
                                                .flatMap(one -> one.notes().stream())
                                                .toList())));
    }

    private static List<TaskEvent.Restored> facts(List<Revived> revived) {
        return revived.stream().map(Revived::fact).toList();
    }
}
