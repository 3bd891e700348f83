package dev.milepost.credit.ledger;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The reference stands in the ledger for something else than what is asked for now (CRED-1).
public final class ReferenceAlreadyUsed extends Refusal {

    ReferenceAlreadyUsed(LedgerEntry known) {
        super(
                HttpStatus.CONFLICT,
                "The reference is that of another entry: %s, %d credits."
                        .formatted(known.category(), Math.abs(known.credits().total())));
        with("entry_id", known.id());
    }
}
