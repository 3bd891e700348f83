package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Makes tasks of the user's own (TASK-1), as many as the tier allows (TASK-8).
@Component
public class CreateTaskHandler {

    private final Tasks tasks;
    private final FieldRules rules;
    private final LimitRules limits;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final TaskMetrics metrics;

    CreateTaskHandler(
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

    /// Answers the new task.
    public Mono<Task> handle(CreateTask wish) {
        return rules.goalOf(wish.user(), wish.fields())
                .then(Mono.fromSupplier(() -> Decision.on(wish, clock.instant())))
                .delayUntil(change -> limits.allow(wish.user(), null, change.state()))
                .flatMap(tasks::add)
                .doOnNext(change -> metrics.count(change.events()))
                .map(Change::state)
                .as(transactions::transactional);
    }
}
