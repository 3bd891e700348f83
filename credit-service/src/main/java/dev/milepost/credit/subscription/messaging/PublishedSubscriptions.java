package dev.milepost.credit.subscription.messaging;

import dev.milepost.credit.subscription.Subscription;
import dev.milepost.credit.subscription.SubscriptionAnnouncements;
import dev.milepost.credit.subscription.SubscriptionEvent;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Publishes what changes a subscription, about its user.
@Component
class PublishedSubscriptions implements SubscriptionAnnouncements {

    private final Outbox outbox;

    PublishedSubscriptions(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> announce(List<SubscriptionEvent> events) {
        return outbox.append(events.stream().flatMap(PublishedSubscriptions::published).toList());
    }

    /// The credits of a period are told by the ledger.
    static Stream<OutgoingEvent> published(SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionEvent.Changed changed -> Stream.of(outgoing(changed.subscription()));
            case SubscriptionEvent.PeriodBegun _,
                    SubscriptionEvent.PaidTwice _,
                    SubscriptionEvent.Confirmed _ ->
                    Stream.empty();
        };
    }

    private static OutgoingEvent outgoing(Subscription subscription) {
        return new OutgoingEvent(
                subscription.user().value(),
                subscription.user(),
                SubscriptionChangedV1.of(subscription));
    }
}
