package dev.milepost.credit.ledger;

import java.time.LocalDate;

/// Credits that were set aside for one thing.
///
/// @param on the UTC day on which they were: daily credits of an earlier day do not come back
/// @param category what they are for, such as `PLAN`
public record Payment(Credits credits, LocalDate on, String category, String reference) {

    /// Before anything was set aside.
    public static Payment none(LocalDate on, String category, String reference) {
        return new Payment(Credits.NONE, on, category, reference);
    }
}
