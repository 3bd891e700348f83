package dev.milepost.task.task;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Deletes tasks, those of plans too: no plan makes them again (TASK-1, TASK-9).
@Component
public class DeleteTaskHandler {

    private final Tasks tasks;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final TaskMetrics metrics;

    DeleteTaskHandler(
            Tasks tasks, TransactionalOperator transactions, Clock clock, TaskMetrics metrics) {
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    public Mono<Void> handle(DeleteTask wish) {
        return tasks.locked(wish.id())
                .map(task -> Ownership.of(wish.user().id(), wish.expectedVersion(), task))
                .map(task -> task.deleted(clock.instant()))
                .flatMap(deleted -> tasks.remove(deleted).thenReturn(deleted))
                .doOnNext(deleted -> metrics.count(List.of(deleted)))
                .as(transactions::transactional)
                .then();
    }
}
