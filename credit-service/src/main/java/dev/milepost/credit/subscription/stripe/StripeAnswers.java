package dev.milepost.credit.subscription.stripe;

import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import dev.milepost.credit.subscription.PaidSubscription;
import dev.milepost.credit.subscription.PaidSubscription.Status;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what Stripe says of a subscription. A status that it may have one day and that is not known here is none that
/// entitles to anything.
final class StripeAnswers {

    private static final String PAID = "paid";

    private StripeAnswers() {}

    /// Null when it was not made from here.
    static @Nullable PaidSubscription ours(Subscription subscription) {
        String user = subscription.getMetadata().get(StripeRequests.USER);
        return user == null ? null : read(subscription, new UserId(UUID.fromString(user)));
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
