package dev.milepost.task.recovery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Takes the words from tombstones whose time is over, and some weeks later the tombstones themselves.
@Component
public class ExpirySweep {

    private final Tombstones tombstones;
    private final TransactionalOperator transactions;
    private final RecoveryProperties properties;
    private final Clock clock;
    private final Counter expired;

    ExpirySweep(
            Tombstones tombstones,
            TransactionalOperator transactions,
            RecoveryProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.tombstones = tombstones;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
        this.expired = meters.counter("milepost.tombstones.expired");
    }

    /// Empties everything that has expired at this moment, batch by batch.
    public Mono<Void> run() {
        Instant now = clock.instant();
        return emptySome(now)
                .expand(count -> count == properties.batch() ? emptySome(now) : Mono.empty())
                .then(
                        tombstones.removeExpiredBefore(
                                now.minus(properties.remember()), properties.batch()));
    }

    private Mono<Integer> emptySome(Instant now) {
        return tombstones
                .emptyExpired(now, properties.batch())
                .as(transactions::transactional)
                .doOnNext(expired::increment);
    }
}
