package dev.milepost.credit.subscription;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Whoever pays for pro has it.
final class SubscriptionIsPaid extends Refusal {

    SubscriptionIsPaid() {
        super(HttpStatus.CONFLICT, "The user pays for this tier; cancel the subscription first.");
    }
}
