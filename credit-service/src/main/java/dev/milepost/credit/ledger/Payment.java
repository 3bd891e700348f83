package dev.milepost.credit.ledger;

import java.time.LocalDate;

/// Credits that were set aside for one thing.
///
/// @param on the UTC day on which they were: daily credits of an earlier day do not come back
public record Payment(Credits credits, LocalDate on, Operation operation, String reference) {

    /// Before anything was set aside.
    public static Payment none(LocalDate on, Operation operation, String reference) {
        return new Payment(Credits.NONE, on, operation, reference);
    }

    /// So much of it, in the order in which kinds are spent.
    public Payment first(int amount) {
        return new Payment(credits.first(amount), on, operation, reference);
    }

    /// What is left of it once a part was used.
    public Payment without(Payment used) {
        return new Payment(credits.minus(used.credits), on, operation, reference);
    }
}
