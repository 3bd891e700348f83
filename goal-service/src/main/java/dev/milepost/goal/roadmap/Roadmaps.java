package dev.milepost.goal.roadmap;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;
import java.util.List;
import reactor.core.publisher.Mono;

/// Where roadmaps are kept. Each change counts the goal's progress anew in the same transaction, which is the caller's.
public interface Roadmaps {

    /// Makes these items the whole roadmap; of an item whose later state is known, that state stays.
    Mono<Void> replace(UserId owner, GoalId goal, List<RoadmapItem> items);

    /// Tells whether the news was new: not when a later version of the task is known, nor when it is in no roadmap.
    Mono<Boolean> follow(FollowTask command);

    /// Takes a task out of the roadmap, if it is in one.
    Mono<Void> remove(RemoveTask command);

    /// Puts a task into the roadmap of a goal that is still there.
    Mono<Void> restore(RestoreTask command);
}
