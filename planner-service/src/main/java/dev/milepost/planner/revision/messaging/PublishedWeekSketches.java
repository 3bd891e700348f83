package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.WeekSketch;
import dev.milepost.planner.drafting.WeekSketches;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Tells the other services of each week as a model makes it, in a transaction of its own: nothing else is saved by then.
@Component
class PublishedWeekSketches implements WeekSketches {

    private final Outbox outbox;
    private final TransactionalOperator transactions;
    private final Clock clock;

    PublishedWeekSketches(Outbox outbox, TransactionalOperator transactions, Clock clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Mono<Void> tell(DraftRequest request, WeekSketch week) {
        UUID goal = request.ground().brief().goalId();
        Record payload = PlanWeekDraftedV1.of(request, week, clock.instant());
        return transactions.transactional(
                outbox.append(List.of(new OutgoingEvent(goal, request.user(), payload))));
    }
}
