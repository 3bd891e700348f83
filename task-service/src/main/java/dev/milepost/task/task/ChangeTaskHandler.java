package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Changes tasks as their user wants. A task is locked while it is decided about, so that simultaneous wishes are
/// decided one after the other.
@Component
public class ChangeTaskHandler {

    private final Tasks tasks;
    private final FieldRules rules;
    private final LimitRules limits;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final TaskMetrics metrics;

    ChangeTaskHandler(
            Tasks tasks,
            FieldRules rules,
            LimitRules limits,
            TransactionalOperator transactions,
            Clock clock,
            TaskMetrics metrics) {
        this.tasks = tasks;
        this.rules = rules;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// Answers the task as it is afterwards.
    public Mono<Task> handle(ChangeTask wish) {
        return tasks.locked(wish.id())
                .map(task -> Ownership.of(wish.user().id(), wish.expectedVersion(), task))
                .flatMap(task -> allowed(wish, task))
                .flatMap(tasks::save)
                .doOnNext(change -> metrics.count(change.events()))
                .map(Change::state)
                .as(transactions::transactional);
    }

    private Mono<Change<Task, TaskEvent>> allowed(ChangeTask wish, Task task) {
        Change<Task, TaskEvent> change = Decision.on(task, wish, clock.instant());
        return rules.allowed(wish.user(), change)
                .delayUntil(_ -> limits.allow(wish.user(), task, change.state()));
    }
}
