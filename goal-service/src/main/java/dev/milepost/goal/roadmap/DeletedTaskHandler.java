package dev.milepost.goal.roadmap;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Follows what a user deletes and brings back. Runs in the transaction of its caller.
@Component
public class DeletedTaskHandler {

    private final Roadmaps roadmaps;

    DeletedTaskHandler(Roadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    /// Changes nothing when the task is in no roadmap.
    public Mono<Void> handle(RemoveTask command) {
        return roadmaps.remove(command);
    }

    /// Changes nothing when the goal is gone.
    public Mono<Void> handle(RestoreTask command) {
        return roadmaps.restore(command);
    }
}
