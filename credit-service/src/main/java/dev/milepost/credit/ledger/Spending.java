package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;

/// Credits that are to be spent, of whatever kinds are soonest gone.
public record Spending(UserId user, Operation operation, int amount, String reference, Instant at) {

    /// The day of which daily credits can pay.
    public LocalDate day() {
        return CreditAccount.dayOf(at);
    }
}
