package dev.milepost.credit.subscription.stripe;

import com.stripe.model.Charge;
import com.stripe.model.Invoice;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.checkout.Session;
import dev.milepost.credit.pack.PackReading;
import dev.milepost.credit.pack.PurchaseState;
import dev.milepost.credit.subscription.PaidSubscription;
import dev.milepost.credit.subscription.PaidSubscription.Status;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what Stripe says of subscriptions and purchases. A status that it may have one day and that is not known here is none that
/// entitles to anything.
final class StripeAnswers {

    private static final String PAID = "paid";
    private static final String PROCESSING = "processing";

    private StripeAnswers() {}

    /// Null when it was not made from here.
    static @Nullable PaidSubscription ours(Subscription subscription) {
        UUID user = uuid(subscription.getMetadata().get(StripeRequests.USER));
        return user == null ? null : read(subscription, new UserId(user));
    }

    /// Null when it was not made from here.
    static @Nullable PackReading ourPack(Session session) {
        UUID purchase = uuid(session.getMetadata().get(StripeRequests.PURCHASE));
        UUID buyer = uuid(session.getClientReferenceId());
        return purchase == null
                ? null
                : new PackReading(
                        purchase,
                        state(session),
                        buyer == null ? null : new UserId(buyer),
                        session.getPaymentIntent());
    }

    /// Null for what is none, such as the name that somebody else gave to something in the same Stripe account.
    static @Nullable UUID uuid(@Nullable String name) {
        try {
            return name == null ? null : UUID.fromString(name);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static PurchaseState state(Session session) {
        PaymentIntent payment = session.getPaymentIntentObject();
        if (PAID.equals(session.getPaymentStatus())) {
            return isPaidBack(payment) ? PurchaseState.REFUNDED : PurchaseState.PAID;
        }
        return switch (session.getStatus()) {
            case "open" -> PurchaseState.OPEN;
            case "complete" -> underWay(payment);
            default -> PurchaseState.EXPIRED;
        };
    }

    private static PurchaseState underWay(@Nullable PaymentIntent payment) {
        return payment != null && PROCESSING.equals(payment.getStatus())
                ? PurchaseState.PENDING
                : PurchaseState.EXPIRED;
    }

    private static boolean isPaidBack(@Nullable PaymentIntent payment) {
        Charge charge = payment == null ? null : payment.getLatestChargeObject();
        return charge != null && Boolean.TRUE.equals(charge.getRefunded());
    }

    private static PaidSubscription read(Subscription subscription, UserId user) {
        SubscriptionItem item = subscription.getItems().getData().getFirst();
        Invoice invoice = subscription.getLatestInvoiceObject();
        boolean paid = invoice != null && PAID.equals(invoice.getStatus());
        return new PaidSubscription(
                subscription.getId(),
                subscription.getCustomer(),
                user,
                status(subscription.getStatus()),
                Instant.ofEpochSecond(subscription.getCreated()),
                Instant.ofEpochSecond(item.getCurrentPeriodStart()),
                Instant.ofEpochSecond(item.getCurrentPeriodEnd()),
                isEnding(subscription),
                paid,
                paid ? 0 : attempts(invoice));
    }

    private static Status status(String name) {
        return switch (name) {
            case "incomplete", "incomplete_expired" -> Status.NOT_BEGUN;
            case "active", "trialing" -> Status.PAID;
            case "past_due" -> Status.UNPAID;
            case "unpaid" -> Status.GIVEN_UP;
            default -> Status.ENDED;
        };
    }

    /// The portal may set a moment where the API sets the flag.
    private static boolean isEnding(Subscription subscription) {
        return Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd())
                || subscription.getCancelAt() != null;
    }

    private static int attempts(@Nullable Invoice unpaid) {
        return unpaid == null || unpaid.getAttemptCount() == null
                ? 0
                : Math.toIntExact(unpaid.getAttemptCount());
    }
}
