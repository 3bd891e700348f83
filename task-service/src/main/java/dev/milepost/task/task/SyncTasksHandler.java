package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells clients that work offline what changed.
@Component
public class SyncTasksHandler {

    private final TaskChanges changes;
    private final SyncProperties properties;
    private final Clock clock;

    SyncTasksHandler(TaskChanges changes, SyncProperties properties, Clock clock) {
        this.changes = changes;
        this.properties = properties;
        this.clock = clock;
    }

    /// @param since null for everything
    public Mono<SyncPage> handle(UserId user, @Nullable SyncPoint since, int most) {
        SyncPoint point = since == null ? SyncPoint.beginning(clock.instant()) : since;
        return point.isOlderThan(clock.instant().minus(properties.keepDeletions()))
                ? Mono.error(SyncTokenExpired::new)
                : changes.after(point, user, most + 1).map(look -> page(point, look, most));
    }

    /// A point ahead of the database is of another one, such as that before a backup was restored.
    private SyncPage page(SyncPoint point, TaskChanges.Look look, int most) {
        if (point.from() > look.horizon()) {
            throw new SyncTokenExpired();
        }
        SyncPoint looked = point.lookedAt(look.horizon(), clock.instant());
        boolean more = look.changes().size() > most;
        List<TaskChange> told = more ? look.changes().subList(0, most) : look.changes();
        return new SyncPage(told, more ? looked.told(told.getLast()) : looked.nextRound(), more);
    }

    /// @param next where the client goes on: at once when there is more, or whenever it likes
    public record SyncPage(List<TaskChange> changes, SyncPoint next, boolean more) {}
}
