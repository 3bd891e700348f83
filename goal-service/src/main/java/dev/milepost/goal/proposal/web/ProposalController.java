package dev.milepost.goal.proposal.web;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalQueries;
import dev.milepost.goal.proposal.DecideProposal;
import dev.milepost.goal.proposal.DecideProposalHandler;
import dev.milepost.goal.proposal.PlanProposal;
import dev.milepost.goal.proposal.ProposalGround;
import dev.milepost.goal.proposal.Proposals;
import dev.milepost.goal.roadmap.RoadmapQueries;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// A goal's proposed plans (GOAL-7). Goals in `adaptation_mode` `REVIEW` get them in place of a changed plan.
@RestController
@RequiresScope(read = Scope.GOALS_READ, write = Scope.GOALS_WRITE)
@RequestMapping("/api/v1/goals/{id}/proposals")
@Tag(name = "Proposals")
class ProposalController {

    private final GoalQueries goals;
    private final RoadmapQueries roadmaps;
    private final Proposals proposals;
    private final DecideProposalHandler decide;
    private final Cursors cursors;
    private final Clock clock;

    ProposalController(
            GoalQueries goals,
            RoadmapQueries roadmaps,
            Proposals proposals,
            DecideProposalHandler decide,
            Cursors cursors,
            Clock clock) {
        this.goals = goals;
        this.roadmaps = roadmaps;
        this.proposals = proposals;
        this.decide = decide;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The goal's proposals, the newest first")
    Mono<Page<ProposalOverview>> list(
            UserId user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int atMost = PageLimit.of(limit);
        Cursors ofGoal = cursors.within(id);
        ProposalCursor after = ofGoal.decode(cursor, ProposalCursor.class);
        GoalId goal = new GoalId(id);
        return ground(user, goal)
                .zipWith(
                        proposals.of(user, goal, after == null ? null : after.id(), atMost + 1),
                        (ground, found) -> page(found, ground, atMost, ofGoal));
    }

    @GetMapping("/{proposal}")
    @Operation(summary = "A proposal as a difference to the plan that there is")
    Mono<ProposalView> show(UserId user, @PathVariable UUID id, @PathVariable UUID proposal) {
        GoalId goal = new GoalId(id);
        return ground(user, goal)
                .flatMap(ground ->
                        proposals
                                .find(user, goal, proposal)
                                .map(found -> ProposalView.of(found, ground)));
    }

    @PostMapping("/{proposal}/accept")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Make the proposal the plan, exactly as it is shown")
    Mono<ProposalView> accept(UserId user, @PathVariable UUID id, @PathVariable UUID proposal) {
        return decide.accept(new DecideProposal(user, new GoalId(id), proposal))
                .flatMap(decided -> shown(user, decided));
    }

    @PostMapping("/{proposal}/reject")
    @Operation(summary = "Keep the plan as it is")
    Mono<ProposalView> reject(UserId user, @PathVariable UUID id, @PathVariable UUID proposal) {
        return decide.reject(new DecideProposal(user, new GoalId(id), proposal))
                .flatMap(decided -> shown(user, decided));
    }

    private Mono<ProposalView> shown(UserId user, PlanProposal proposal) {
        return ground(user, proposal.goal()).map(ground -> ProposalView.of(proposal, ground));
    }

    private Mono<ProposalGround> ground(UserId user, GoalId goal) {
        return goals.ownedBy(user, goal)
                .flatMap(found ->
                        roadmaps.of(user, goal)
                                .map(items -> ProposalGround.of(found, items, clock.instant())));
    }

    private Page<ProposalOverview> page(
            List<PlanProposal> found, ProposalGround ground, int atMost, Cursors ofGoal) {
        return Page.of(
                found,
                atMost,
                proposal -> ProposalOverview.of(proposal, ground),
                proposal -> new ProposalCursor(proposal.id()),
                ofGoal);
    }

    /// The last proposal of a page.
    record ProposalCursor(UUID id) {}
}
