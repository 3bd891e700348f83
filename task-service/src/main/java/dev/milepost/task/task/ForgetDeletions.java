package dev.milepost.task.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Forgets deletions that no client is told of any more. They are kept a day longer than they are told of, because a deletion
/// bears the time at which its transaction began.
@Component
public class ForgetDeletions {

    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);

    private final TaskChanges changes;
    private final SyncProperties properties;
    private final Clock clock;

    ForgetDeletions(TaskChanges changes, SyncProperties properties, Clock clock) {
        this.changes = changes;
        this.properties = properties;
        this.clock = clock;
    }

    public Mono<Void> run() {
        Instant oldest =
                clock.instant().minus(properties.keepDeletions()).minus(LONGEST_TRANSACTION);
        return changes.forgetDeletionsBefore(oldest).then();
    }
}
