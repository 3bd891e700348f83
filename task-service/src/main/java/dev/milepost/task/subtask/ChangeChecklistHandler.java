package dev.milepost.task.subtask;

import dev.milepost.kit.event.Change;
import dev.milepost.task.limit.KnownLimits;
import dev.milepost.task.limit.Limits;
import dev.milepost.task.subtask.ChecklistCommand.AddSubtasks;
import dev.milepost.task.subtask.ChecklistCommand.EditSubtask;
import dev.milepost.task.subtask.ChecklistCommand.ForceComplete;
import dev.milepost.task.subtask.ChecklistCommand.OrderSubtasks;
import dev.milepost.task.subtask.ChecklistCommand.RemoveSubtask;
import dev.milepost.task.task.LimitRules;
import dev.milepost.task.task.Ownership;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskMetrics;
import dev.milepost.task.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Changes the subtasks of a task as its user wants (TASK-5). The task is locked while it is decided about, so that
/// simultaneous wishes are decided one after the other.
@Component
public class ChangeChecklistHandler {

    private final Tasks tasks;
    private final Subtasks subtasks;
    private final KnownLimits limits;
    private final LimitRules rules;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final TaskMetrics metrics;

    ChangeChecklistHandler(
            Tasks tasks,
            Subtasks subtasks,
            KnownLimits limits,
            LimitRules rules,
            TransactionalOperator transactions,
            Clock clock,
            TaskMetrics metrics) {
        this.tasks = tasks;
        this.subtasks = subtasks;
        this.limits = limits;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// Answers the task with its subtasks as they are afterwards. Joins the caller's transaction when there is one.
    public Mono<Checklist> handle(ChangeChecklist wish) {
        return tasks.locked(wish.task())
                .map(task -> Ownership.of(wish.user().id(), wish.expectedVersion(), task))
                .flatMap(subtasks::of)
                .flatMap(checklist -> allowed(wish, checklist))
                .flatMap(subtasks::save)
                .doOnNext(change -> metrics.count(change.events()))
                .map(Change::state)
                .as(transactions::transactional);
    }

    private Mono<Change<Checklist, TaskEvent>> allowed(ChangeChecklist wish, Checklist before) {
        Change<Checklist, TaskEvent> change = decide(wish, before);
        Checklist after = change.state();
        return rules.allow(wish.user(), before.task(), after.task())
                .then(roomFor(wish, before.items().size(), after.items().size()))
                .thenReturn(change);
    }

    private Change<Checklist, TaskEvent> decide(ChangeChecklist wish, Checklist checklist) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, wish.user().timezone());
        return switch (wish.command()) {
            case AddSubtasks(var wanted, var position) -> checklist.add(wanted, position, now);
            case EditSubtask edit -> checklist.edit(edit, now, today);
            case RemoveSubtask(var id) -> checklist.remove(id, now);
            case OrderSubtasks(var ids) -> checklist.order(ids, now);
            case ForceComplete _ -> checklist.forceComplete(now, today);
        };
    }

    private Mono<Void> roomFor(ChangeChecklist wish, int before, int after) {
        return after <= before
                ? Mono.empty()
                : limits.of(wish.user())
                        .doOnNext(allowed -> checkRoom(allowed, before, after))
                        .then();
    }

    private static void checkRoom(Limits allowed, int before, int after) {
        Limits.atMost(
                allowed.subtasksPerTask(), after, limit -> new SubtaskLimitReached(limit, before));
    }
}
