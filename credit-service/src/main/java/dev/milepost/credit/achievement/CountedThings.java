package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// What users did, each thing once. Everything runs in the caller's transaction, which holds the user's limits.
public interface CountedThings {

    /// What counting a thing changed.
    enum Outcome {
        NEW,
        /// It was known, but not that it was done so early.
        EARLIER,
        KNOWN
    }

    Mono<Outcome> count(UserId user, CountedThing thing);

    /// Takes a task for the one that it was before it was deleted, also in what is counted already.
    Mono<Void> join(UserId user, UUID task, UUID previous);

    /// How many things count for a measure.
    Mono<Long> number(UserId user, Measure measure);

    /// When each task was done first.
    Mono<List<Instant>> momentsOfTasks(UserId user);

    /// What became of each goal that was planned anew.
    Mono<List<SurvivedReplans>> replans(UserId user);
}
