package dev.milepost.goal.roadmap.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalOverview;
import dev.milepost.goal.goal.GoalQueries;
import dev.milepost.goal.roadmap.Roadmap;
import dev.milepost.goal.roadmap.RoadmapItem;
import dev.milepost.goal.roadmap.RoadmapQueries;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/goals/{id}")
@Tag(name = "Goals")
class RoadmapController {

    private final GoalQueries goals;
    private final RoadmapQueries roadmaps;

    RoadmapController(GoalQueries goals, RoadmapQueries roadmaps) {
        this.goals = goals;
        this.roadmaps = roadmaps;
    }

    @GetMapping
    @Operation(summary = "A goal with its whole roadmap")
    Mono<ResponseEntity<RoadmapView>> show(UserId user, @PathVariable UUID id) {
        return goals.ownedBy(user, new GoalId(id)).flatMap(this::withRoadmap);
    }

    private Mono<ResponseEntity<RoadmapView>> withRoadmap(Goal goal) {
        return roadmaps.of(goal.core().owner(), goal.core().id())
                .map(items -> RoadmapView.of(goal, items))
                .map(ResponseEntity.ok().eTag(GoalOverview.etagOf(goal))::body);
    }

    record RoadmapView(@JsonUnwrapped GoalOverview goal, List<Roadmap.Week> roadmap) {

        static RoadmapView of(Goal goal, List<RoadmapItem> items) {
            return new RoadmapView(
                    GoalOverview.of(goal),
                    Roadmap.of(goal.core().schedule().start(), items).weeks());
        }
    }
}
