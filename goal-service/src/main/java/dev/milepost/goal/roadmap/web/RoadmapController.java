package dev.milepost.goal.roadmap.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.milepost.goal.budget.GoalWarning;
import dev.milepost.goal.budget.GoalWarnings;
import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalOverview;
import dev.milepost.goal.goal.GoalQueries;
import dev.milepost.goal.roadmap.Roadmap;
import dev.milepost.goal.roadmap.RoadmapItem;
import dev.milepost.goal.roadmap.RoadmapQueries;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
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
@RequiresScope(Scope.GOALS_READ)
@RequestMapping("/api/v1/goals/{id}")
@Tag(name = "Goals")
class RoadmapController {

    private final GoalQueries goals;
    private final RoadmapQueries roadmaps;
    private final GoalWarnings warnings;

    RoadmapController(GoalQueries goals, RoadmapQueries roadmaps, GoalWarnings warnings) {
        this.goals = goals;
        this.roadmaps = roadmaps;
        this.warnings = warnings;
    }

    @GetMapping
    @Operation(summary = "A goal with its whole roadmap, and what its user should know about it")
    Mono<ResponseEntity<RoadmapView>> show(UserId user, @PathVariable UUID id) {
        return goals.ownedBy(user, new GoalId(id)).flatMap(this::withRoadmap);
    }

    private Mono<ResponseEntity<RoadmapView>> withRoadmap(Goal goal) {
        return roadmaps.of(goal.core().owner(), goal.core().id())
                .zipWith(warnings.of(goal), (items, known) -> RoadmapView.of(goal, items, known))
                .map(view -> ResponseEntity.ok().eTag(view.etagOf(goal)).body(view));
    }

    record RoadmapView(
            @JsonUnwrapped GoalOverview goal,
            List<Roadmap.Week> roadmap,
            List<GoalWarning> warnings) {

        static RoadmapView of(Goal goal, List<RoadmapItem> items, List<GoalWarning> warnings) {
            return new RoadmapView(
                    GoalOverview.of(goal),
                    Roadmap.of(goal.core().schedule().start(), items).weeks(),
                    warnings);
        }

        /// Warnings come and go with other goals, so that an answer with one has a name of its own.
        String etagOf(Goal goal) {
            String plain = GoalOverview.etagOf(goal);
            return warnings.isEmpty()
                    ? plain
                    : "%s.%x\"".formatted(plain.substring(0, plain.length() - 1), textOf(warnings));
        }

        private static int textOf(List<GoalWarning> warnings) {
            return warnings.stream().map(GoalWarning::message).toList().hashCode();
        }
    }
}
