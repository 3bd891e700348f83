package dev.milepost.identity.export;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The user is being given an export already: 409.
public final class ExportUnderWay extends Refusal {

    public ExportUnderWay() {
        super(HttpStatus.CONFLICT, "Another export of the account is under way.");
    }
}
