package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.problem.Refusal;
import dev.milepost.task.task.ChangeMany.Item;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Changes many tasks in one transaction (TASK-15). All are decided before any is saved, so one that is refused leaves the
/// others alone without savepoints, and what is saved takes as many statements for a hundred tasks as for one.
@Component
public class ChangeManyHandler {

    private final Tasks tasks;
    private final TaskBatches batches;
    private final FieldRules rules;
    private final LimitRules limits;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final TaskMetrics metrics;

    ChangeManyHandler(
            Tasks tasks,
            TaskBatches batches,
            FieldRules rules,
            LimitRules limits,
            TransactionalOperator transactions,
            Clock clock,
            TaskMetrics metrics) {
        this.tasks = tasks;
        this.batches = batches;
        this.rules = rules;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// Answers what became of each wish, in their order.
    ///
    /// @throws BulkRefused when one was refused and all or nothing was wanted
    public Mono<List<Outcome>> handle(ChangeMany wishes) {
        return loaded(wishes)
                .flatMap(batch -> decided(wishes, batch).delayUntil(_ -> save(batch)))
                .as(transactions::transactional);
    }

    private Mono<Batch> loaded(ChangeMany wishes) {
        Set<TaskId> ids = new LinkedHashSet<>();
        wishes.items().forEach(item -> addIdOf(item, ids));
        return ids.isEmpty()
                ? Mono.just(new Batch(List.of(), List.of()))
                : batches.locked(ids, wishes.user().id()).flatMap(mine -> loaded(mine, ids));
    }

    private Mono<Batch> loaded(List<Task> mine, Set<TaskId> wanted) {
        return mine.size() == wanted.size()
                ? Mono.just(new Batch(mine, List.of()))
                : batches.existing(wanted).map(existing -> new Batch(mine, existing));
    }

    private static void addIdOf(Item item, Collection<TaskId> ids) {
        if (item instanceof Item.Wanted(ChangeTask wish)) {
            ids.add(wish.id());
        } else if (item instanceof Item.Wanted(DeleteTask wish)) {
            ids.add(wish.id());
        }
    }

    private Mono<List<Outcome>> decided(ChangeMany wishes, Batch batch) {
        Rules checks = new Rules(rules.ofMany(), limits.ofMany(wishes.user()));
        return Flux.fromIterable(wishes.items())
                .concatMap(item -> outcome(item, batch, checks))
                .index((index, outcome) -> allowed(wishes, index.intValue(), outcome))
                .collectList();
    }

    private static Outcome allowed(ChangeMany wishes, int index, Outcome outcome) {
        if (wishes.allOrNothing() && outcome instanceof Outcome.Refused(var refusal)) {
            throw new BulkRefused(index, refusal);
        }
        return outcome;
    }

    private Mono<Outcome> outcome(Item item, Batch batch, Rules checks) {
        return switch (item) {
            case Item.Senseless(var refusal) -> Mono.just(new Outcome.Refused(refusal));
            case Item.Wanted(var wish) ->
                    Mono.defer(() -> outcome(wish, batch, checks))
                            .onErrorResume(
                                    Refusal.class,
                                    refusal -> Mono.just(new Outcome.Refused(refusal)));
        };
    }

    private Mono<Outcome> outcome(TaskWish wish, Batch batch, Rules checks) {
        return switch (wish) {
            case CreateTask create ->
                    checks.allowed(create, Decision.on(create, clock.instant()))
                            .doOnNext(batch::create)
                            .map(change -> new Outcome.Done(change.state(), true));
            case ChangeTask change -> changed(change, batch, checks);
            case DeleteTask(var id, var user, var version) -> {
                Task task = batch.owned(id, version, user.id());
                batch.delete(task.deleted(clock.instant()));
                checks.limits().gone(task);
                yield Mono.just(new Outcome.Gone(id));
            }
        };
    }

    private Mono<Outcome> changed(ChangeTask wish, Batch batch, Rules checks) {
        Task task = batch.owned(wish.id(), wish.expectedVersion(), wish.user().id());
        return checks.allowed(wish, task, Decision.on(task, wish, clock.instant()))
                .doOnNext(batch::change)
                .map(change -> new Outcome.Done(change.state(), false));
    }

    private Mono<Void> save(Batch batch) {
        return tasks.addAll(batch.created())
                .then(Mono.defer(() -> tasks.saveAll(batch.changed())))
                .thenMany(Flux.fromIterable(batch.deleted()).concatMap(tasks::remove))
                .then(Mono.fromRunnable(() -> count(batch)));
    }

    private void count(Batch batch) {
        batch.created().forEach(change -> metrics.count(change.events()));
        batch.changed().forEach(change -> metrics.count(change.events()));
        metrics.count(batch.deleted());
    }

    /// What every change is held to.
    private record Rules(FieldRules fields, LimitsOfMany limits) {

        Mono<Change<Task, TaskEvent>> allowed(CreateTask wish, Change<Task, TaskEvent> change) {
            return fields.allowed(wish.user(), change)
                    .delayUntil(_ -> limits.allow(null, change.state()));
        }

        Mono<Change<Task, TaskEvent>> allowed(
                ChangeTask wish, Task before, Change<Task, TaskEvent> change) {
            return fields.allowed(wish.user(), change)
                    .delayUntil(_ -> limits.allow(before, change.state()));
        }
    }
}
