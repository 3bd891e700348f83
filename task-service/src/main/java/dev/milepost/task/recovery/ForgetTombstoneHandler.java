package dev.milepost.task.recovery;

import dev.milepost.kit.security.UserId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Forgets at once what a user deleted and does not want back.
@Component
public class ForgetTombstoneHandler {

    private final Tombstones tombstones;
    private final TransactionalOperator transactions;
    private final Clock clock;

    ForgetTombstoneHandler(Tombstones tombstones, TransactionalOperator transactions, Clock clock) {
        this.tombstones = tombstones;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Void> handle(TombstoneId id, UserId user) {
        return tombstones
                .locked(id)
                .map(tombstone -> tombstone.openTo(user, clock.instant()))
                .flatMap(tombstone -> tombstones.remove(tombstone.id()))
                .as(transactions::transactional);
    }
}
