package dev.milepost.credit.pack;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The user may not buy so many credits this month any more (CRED-4).
final class PackLimitReached extends Refusal {

    PackLimitReached(int limit, int usage) {
        super(
                HttpStatus.FORBIDDEN,
                "At most %d credits can be bought in a month; %d are bought, or about to be."
                        .formatted(limit, usage));
        with("limit", limit);
        with("usage", usage);
    }
}
