package dev.milepost.goal.roadmap;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;
import java.util.List;
import reactor.core.publisher.Mono;

/// Reads roadmaps.
public interface RoadmapQueries {

    /// All tasks of a goal; none when it has no plan yet.
    Mono<List<RoadmapItem>> of(UserId owner, GoalId goal);
}
