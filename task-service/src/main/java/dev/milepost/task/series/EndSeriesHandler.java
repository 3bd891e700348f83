package dev.milepost.task.series;

import dev.milepost.task.task.DeleteTask;
import dev.milepost.task.task.DeleteTaskHandler;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Ends a series, the rest of it, or takes one occurrence out of it (TASK-7). Instances that their user touched stay.
@Component
public class EndSeriesHandler {

    private final OwnSeries own;
    private final AllSeries series;
    private final Instances instances;
    private final SeriesMaker maker;
    private final Tidying tidying;
    private final OneOccurrence one;
    private final DeleteTaskHandler tasks;
    private final TransactionalOperator transactions;
    private final Clock clock;

    EndSeriesHandler(
            OwnSeries own,
            AllSeries series,
            Instances instances,
            SeriesMaker maker,
            Tidying tidying,
            OneOccurrence one,
            DeleteTaskHandler tasks,
            TransactionalOperator transactions,
            Clock clock) {
        this.own = own;
        this.series = series;
        this.instances = instances;
        this.maker = maker;
        this.tidying = tidying;
        this.one = one;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Void> handle(EndSeries command) {
        return own.locked(
                        command.id(),
                        command.user(),
                        command.recurrenceId(),
                        command.expectedVersion())
                .flatMap(found -> ended(command, found))
                .as(transactions::transactional);
    }

    private Mono<Void> ended(EndSeries command, Series found) {
        return switch (command.scope()) {
            case ALL -> all(found);
            case THIS -> this.one(command, found);
            case THIS_AND_FOLLOWING ->
                    found.anchor() == Anchor.COMPLETION ? all(found) : following(command, found);
        };
    }

    /// A task that is there goes as its user's wish, which the series follows.
    private Mono<Void> one(EndSeries command, Series found) {
        LocalDateTime meant = SeriesRules.required(command.recurrenceId());
        return one.found(found, meant)
                .flatMap(task ->
                        tasks.handle(new DeleteTask(task, command.user(), null)).thenReturn(task))
                .switchIfEmpty(Mono.defer(() -> leftOut(found, meant).then(Mono.empty())))
                .then();
    }

    private Mono<Series> leftOut(Series found, LocalDateTime meant) {
        Occurrence occurrence = OneOccurrence.given(found, meant);
        return series.save(found.without(Set.of(occurrence.local()), clock.instant()));
    }

    private Mono<Void> following(EndSeries command, Series found) {
        Occurrence from = OneOccurrence.given(found, SeriesRules.required(command.recurrenceId()));
        return found.schedule().isFirst(from)
                ? all(found)
                : remove(found, from.local())
                        .then(series.save(found.endingBefore(from, clock.instant())))
                        .flatMap(maker::fill)
                        .then();
    }

    private Mono<Void> all(Series found) {
        Instant now = clock.instant();
        return remove(found, found.dayOf(now).atStartOfDay())
                .then(series.save(found.in(SeriesStatus.ENDED, now)))
                .then();
    }

    private Mono<Void> remove(Series found, LocalDateTime from) {
        return instances
                .lockedFrom(found.id(), from)
                .filter(Instance::isUntouched)
                .collectList()
                .flatMap(gone -> tidying.remove(found, gone));
    }
}
