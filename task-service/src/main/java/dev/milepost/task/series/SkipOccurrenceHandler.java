package dev.milepost.task.series;

import dev.milepost.task.task.ChangeTask;
import dev.milepost.task.task.ChangeTaskHandler;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskCommand.SkipTask;
import dev.milepost.task.task.TaskId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Skips one occurrence of a series (TASK-7).
@Component
public class SkipOccurrenceHandler {

    private final OwnSeries own;
    private final Instances instances;
    private final OneOccurrence one;
    private final ChangeTaskHandler tasks;
    private final TransactionalOperator transactions;
    private final Clock clock;

    SkipOccurrenceHandler(
            OwnSeries own,
            Instances instances,
            OneOccurrence one,
            ChangeTaskHandler tasks,
            TransactionalOperator transactions,
            Clock clock) {
        this.own = own;
        this.instances = instances;
        this.one = one;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Answers the skipped task.
    public Mono<Task> handle(SkipOccurrence command) {
        return own.locked(command.id(), command.user(), command.recurrenceId(), null)
                .flatMap(found -> meant(command, found))
                .map(task -> skip(command, task))
                .flatMap(tasks::handle)
                .as(transactions::transactional);
    }

    private Mono<TaskId> meant(SkipOccurrence command, Series found) {
        LocalDateTime meant = command.recurrenceId();
        return meant == null ? nextOpen(found) : one.foundOrMade(found, meant);
    }

    private Mono<TaskId> nextOpen(Series found) {
        return instances
                .lockedFrom(found.id(), found.dayOf(clock.instant()).atStartOfDay())
                .filter(Instance::isOpen)
                .next()
                .map(Instance::task)
                .switchIfEmpty(Mono.error(UnknownOccurrence::new));
    }

    private static ChangeTask skip(SkipOccurrence command, TaskId task) {
        return new ChangeTask(task, command.user(), List.of(new SkipTask(command.reason())), null);
    }
}
