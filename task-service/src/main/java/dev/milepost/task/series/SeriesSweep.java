package dev.milepost.task.series;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Makes instances ahead of time (TASK-7), on every instance of the service: a series is taken up by whoever claims it, in a
/// transaction of its own. One that fails is tried again later, and does not hold up others.
@Component
public class SeriesSweep {

    private static final Logger log = LoggerFactory.getLogger(SeriesSweep.class);

    private final AllSeries series;
    private final SeriesMaker maker;
    private final SeriesProperties properties;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final MeterRegistry meters;

    SeriesSweep(
            AllSeries series,
            SeriesMaker maker,
            SeriesProperties properties,
            TransactionalOperator transactions,
            Clock clock,
            MeterRegistry meters) {
        this.series = series;
        this.maker = maker;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
        this.meters = meters;
    }

    /// Makes everything that is to be made at this moment.
    public Mono<Void> run() {
        Instant now = clock.instant();
        return makeSome(now)
                .expand(count -> count == properties.batch() ? makeSome(now) : Mono.empty())
                .then();
    }

    private Mono<Long> makeSome(Instant now) {
        return series.due(now, properties.batch())
                .concatMap(id -> make(id, now).thenReturn(id))
                .count();
    }

    private Mono<Void> make(SeriesId id, Instant now) {
        return series.claimed(id, now)
                .doOnNext(found -> noteLag(found, now))
                .flatMap(maker::fill)
                .as(transactions::transactional)
                .then()
                .onErrorResume(error -> postponed(id, now, error));
    }

    private void noteLag(Series found, Instant now) {
        Instant since = found.progress().nextAt();
        if (since != null) {
            meters.timer("milepost.series.lag").record(Duration.between(since, now));
        }
    }

    private Mono<Void> postponed(SeriesId id, Instant now, Throwable error) {
        log.atError()
                .addKeyValue("series", id.value())
                .addKeyValue("reason", error.toString())
                .log("A series could not be worked out");
        return series.postpone(id, now.plus(properties.patience()));
    }
}
