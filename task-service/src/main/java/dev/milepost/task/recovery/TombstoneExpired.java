package dev.milepost.task.recovery;

import dev.milepost.kit.problem.Refusal;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/// The time in which it could be recovered is over: 410, with that time in the problem.
public final class TombstoneExpired extends Refusal {

    public TombstoneExpired(Instant recoverableUntil) {
        super(HttpStatus.GONE, "The time to recover it is over.");
        with("recoverable_until", recoverableUntil.toString());
    }
}
