package dev.milepost.task.series;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Pauses series and resumes them (TASK-7). What was made ahead and nobody touched goes while a series rests; what is missed
/// meanwhile is not made up for.
@Component
public class RestSeriesHandler {

    private final OwnSeries own;
    private final AllSeries series;
    private final Instances instances;
    private final SeriesMaker maker;
    private final Tidying tidying;
    private final TransactionalOperator transactions;
    private final Clock clock;

    RestSeriesHandler(
            OwnSeries own,
            AllSeries series,
            Instances instances,
            SeriesMaker maker,
            Tidying tidying,
            TransactionalOperator transactions,
            Clock clock) {
        this.own = own;
        this.series = series;
        this.instances = instances;
        this.maker = maker;
        this.tidying = tidying;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Answers the series as it is afterwards.
    public Mono<Series> handle(RestSeries command) {
        return own.locked(command.id(), command.user(), null, command.expectedVersion())
                .flatMap(found -> command.rest() ? paused(found) : resumed(found))
                .as(transactions::transactional);
    }

    private Mono<Series> paused(Series found) {
        Instant now = clock.instant();
        return instances
                .lockedFrom(found.id(), found.dayOf(now).atStartOfDay())
                .filter(Instance::isUntouched)
                .filter(instance -> found.anchor() == Anchor.DUE_DATE)
                .filter(instance -> found.isAhead(instance, now))
                .collectList()
                .flatMap(ahead -> tidying.remove(found, ahead))
                .then(Mono.defer(() -> series.save(found.in(SeriesStatus.PAUSED, now))));
    }

    private Mono<Series> resumed(Series found) {
        Series active = found.in(SeriesStatus.ACTIVE, clock.instant());
        LocalDateTime latest = active.progress().madeThrough();
        return latest == null || active.anchor() == Anchor.DUE_DATE
                ? maker.fill(active)
                : isOpen(active, latest).flatMap(open -> followed(active, latest, open));
    }

    private Mono<Boolean> isOpen(Series active, LocalDateTime latest) {
        return instances.lockedFrom(active.id(), latest).any(Instance::isOpen);
    }

    /// What was closed while the series rested is followed from the day on which it goes on.
    private Mono<Series> followed(Series active, LocalDateTime latest, boolean open) {
        return open
                ? series.save(active)
                : maker.made(active, active.afterClosing(latest, clock.instant()));
    }
}
