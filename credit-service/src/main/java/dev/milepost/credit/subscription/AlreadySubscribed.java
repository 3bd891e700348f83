package dev.milepost.credit.subscription;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Nobody pays twice. What is owed for a subscription that lapsed is paid in the portal.
final class AlreadySubscribed extends Refusal {

    AlreadySubscribed() {
        super(HttpStatus.CONFLICT, "There is a subscription already; see to it in the portal.");
    }
}
