package dev.milepost.goal.proposal.messaging;

import dev.milepost.goal.proposal.PlanProposal;
import dev.milepost.goal.proposal.ProposalAnnouncements;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Publishes what users decide about proposals, about their goal, and counts it.
@Component
class PublishedDecisions implements ProposalAnnouncements {

    private final Outbox outbox;
    private final MeterRegistry meters;

    PublishedDecisions(Outbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        this.meters = meters;
    }

    @Override
    public Mono<Void> announce(PlanProposal decided) {
        return outbox.append(List.of(published(decided)))
                .doOnSuccess(_ ->
                        meters.counter(
                                        "milepost.proposals.decided",
                                        "status",
                                        decided.status().name())
                                .increment());
    }

    static OutgoingEvent published(PlanProposal decided) {
        Record payload =
                switch (decided.status()) {
                    case ACCEPTED -> ProposalAcceptedV1.of(decided);
                    case REJECTED -> ProposalRejectedV1.of(decided);
                    case OPEN, APPLIED, EXPIRED ->
                            throw new IllegalArgumentException(
                                    "Nobody decided " + decided.status());
                };
        return new OutgoingEvent(decided.goal().value(), decided.owner(), payload);
    }
}
