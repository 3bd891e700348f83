package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The client was away for longer than deletions are remembered: 410. It starts anew.
final class SyncTokenExpired extends Refusal {

    SyncTokenExpired() {
        super(HttpStatus.GONE, "The token is too old; start again without one.");
    }
}
