package dev.milepost.credit.subscription.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.limit.Tier;
import dev.milepost.credit.subscription.Billing;
import dev.milepost.credit.subscription.Gift;
import dev.milepost.credit.subscription.PaidSubscription;
import dev.milepost.credit.subscription.Subscription;
import dev.milepost.credit.subscription.SubscriptionEvent;
import dev.milepost.credit.subscription.SubscriptionState;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Subscriptions are told as the contract says")
class ContractsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UserId USER = new UserId(UuidV7.next());

    @ParameterizedTest
    @MethodSource("subscriptions")
    void aChangeMatchesItsContract(Subscription subscription) {
        List<OutgoingEvent> told =
                PublishedSubscriptions.published(
                                new SubscriptionEvent.Changed(subscription, Tier.FREE))
                        .toList();
        assertThat(told).hasSize(1);
        Contracts.assertWrites("credit", told.getFirst().payload());
        assertThat(told.getFirst().userId()).isEqualTo(USER);
    }

    static List<Subscription> subscriptions() {
        return List.of(
                new Subscription(
                        USER,
                        new Gift(new UserId(UuidV7.next()), "A thank-you", true, NOW),
                        List.of(),
                        1,
                        NOW),
                new Subscription(USER, null, List.of(billing()), 2, NOW));
    }

    private static Billing billing() {
        PaidSubscription paid =
                new PaidSubscription(
                        "sub_1",
                        "cus_1",
                        USER,
                        PaidSubscription.Status.UNPAID,
                        NOW,
                        NOW,
                        NOW.plusSeconds(60),
                        false,
                        false,
                        3);
        return new Billing(paid, SubscriptionState.GRACE, NOW.plusSeconds(60), NOW, 1);
    }
}
