package dev.milepost.credit.subscription;

import dev.milepost.credit.pack.FollowPurchaseHandler;
import dev.milepost.credit.subscription.PaymentNotice.Irrelevant;
import dev.milepost.credit.subscription.PaymentNotice.PurchaseTouched;
import dev.milepost.credit.subscription.PaymentNotice.SubscriptionTouched;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Follows what the provider of payments tells. A notice is a reason to read the subscription or purchase anew, so nothing depends
/// on what a notice says or when it comes; and its id is remembered in the transaction of its effect, so a repetition asks nobody.
@Component
public class FollowNoticeHandler {

    private final Payments payments;
    private final PaymentNotices notices;
    private final SubscriptionReadings readings;
    private final FollowPurchaseHandler purchases;
    private final TransactionalOperator transactions;

    FollowNoticeHandler(
            Payments payments,
            PaymentNotices notices,
            SubscriptionReadings readings,
            FollowPurchaseHandler purchases,
            TransactionalOperator transactions) {
        this.payments = payments;
        this.notices = notices;
        this.readings = readings;
        this.purchases = purchases;
        this.transactions = transactions;
    }

    /// @param body as it was sent, to the byte
    public Mono<Void> handle(String body, String signature) {
        return payments.verified(body, signature)
                .filterWhen(notice -> notices.isHandled(notice).map(known -> !known))
                .flatMap(this::follow);
    }

    private Mono<Void> follow(PaymentNotice notice) {
        return switch (notice) {
            case Irrelevant _ -> Mono.empty();
            case SubscriptionTouched(_, String subscription) ->
                    readings.read(() -> payments.subscription(subscription))
                            .flatMap(reading -> apply(notice, readings.apply(reading)));
            case PurchaseTouched(_, UUID purchase, String session) ->
                    purchases
                            .read(purchase, session)
                            .flatMap(reading -> apply(notice, purchases.apply(reading)));
        };
    }

    private Mono<Void> apply(PaymentNotice notice, Mono<?> effect) {
        return notices.handled(notice)
                .filter(first -> first)
                .flatMap(_ -> effect)
                .as(transactions::transactional)
                .then();
    }
}
