package dev.milepost.planner.revision.web;

import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import dev.milepost.planner.revision.PlanRun;
import dev.milepost.planner.revision.PlanRunQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Shows a goal's owner how its plans came about.
@RestController
@RequiresScope(Scope.PLANS_READ)
@RequestMapping("/api/v1/goals/{id}/plan-runs")
@Tag(name = "Plan runs", description = "How the plans of a goal came about")
class PlanRunController {

    private final PlanRunQueries runs;
    private final Cursors cursors;

    PlanRunController(PlanRunQueries runs, Cursors cursors) {
        this.runs = runs;
        this.cursors = cursors;
    }

    /// Where a page ends.
    record After(UUID id) {}

    @GetMapping
    @Operation(summary = "The runs of the planner for a goal, newest first")
    Mono<Page<PlanRun>> list(
            UserId user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = PageLimit.of(limit);
        Cursors ofGoal = cursors.within(id);
        After after = ofGoal.decode(cursor, After.class);
        return runs.runsOf(user, id, after == null ? null : after.id(), most + 1)
                .map(rows -> Page.of(rows, most, run -> run, run -> new After(run.id()), ofGoal));
    }
}
