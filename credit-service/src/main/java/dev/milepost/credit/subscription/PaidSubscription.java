package dev.milepost.credit.subscription;

import dev.milepost.kit.security.UserId;
import java.time.Instant;

/// A subscription as the provider of payments has it at the moment in which it is asked.
///
/// @param id the provider's
/// @param customer the provider's name for the user
/// @param begunAt when it was made
/// @param periodPaid whether the current period is paid; a new one begins some time before its payment
/// @param failedPayments for what is owed now
public record PaidSubscription(
        String id,
        String customer,
        UserId user,
        Status status,
        Instant begunAt,
        Instant periodStart,
        Instant periodEnd,
        boolean cancelAtPeriodEnd,
        boolean periodPaid,
        int failedPayments) {

    /// What the provider says of its payments.
    public enum Status {
        /// The first payment was never made: it is no subscription yet, and perhaps never will be.
        NOT_BEGUN,
        PAID,
        /// A payment failed and is tried again.
        UNPAID,
        /// A payment failed and is tried no more.
        GIVEN_UP,
        ENDED
    }
}
