package dev.milepost.credit.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// Counts the credits of all entries by their type and category, for operators (`milepost.credits.booked`).
@Component
public class BookedCredits {

    private final MeterRegistry meters;

    BookedCredits(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(LedgerEntry entry) {
        meters.counter(
                        "milepost.credits.booked",
                        "type",
                        entry.type().name(),
                        "category",
                        entry.category())
                .increment(Math.abs(entry.credits().total()));
    }
}
