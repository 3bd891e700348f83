package dev.milepost.goal.proposal;

import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalNotActive;
import dev.milepost.goal.goal.GoalQueries;
import dev.milepost.goal.roadmap.RoadmapQueries;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@Component
public class DecideProposalHandler {

    private final GoalQueries goals;
    private final RoadmapQueries roadmaps;
    private final Proposals proposals;
    private final ProposalAnnouncements announcements;
    private final TransactionalOperator transactions;
    private final Clock clock;

    DecideProposalHandler(
            GoalQueries goals,
            RoadmapQueries roadmaps,
            Proposals proposals,
            ProposalAnnouncements announcements,
            TransactionalOperator transactions,
            Clock clock) {
        this.goals = goals;
        this.roadmaps = roadmaps;
        this.proposals = proposals;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The plan follows exactly as it was shown.
    ///
    /// @throws GoalNotActive when the goal is paused or has ended
    /// @throws ProposalNotFound when the goal has no such proposal
    /// @throws ProposalAlreadyDecided when it is not open any more
    /// @throws ProposalOutdated when the tasks have changed since, or its first day has passed
    public Mono<PlanProposal> accept(DecideProposal command) {
        Instant now = clock.instant();
        return goals.ownedBy(command.user(), command.goal())
                .map(DecideProposalHandler::active)
                .flatMap(goal ->
                        locked(command)
                                .zipWith(
                                        ground(goal, now),
                                        (proposal, ground) -> proposal.accepted(ground, now)))
                .flatMap(this::decided)
                .as(transactions::transactional);
    }

    /// The plan stays as it is.
    ///
    /// @throws ProposalNotFound when the goal has no such proposal
    /// @throws ProposalAlreadyDecided when it is not open any more
    public Mono<PlanProposal> reject(DecideProposal command) {
        return goals.ownedBy(command.user(), command.goal())
                .then(locked(command))
                .map(proposal -> proposal.rejected(clock.instant()))
                .flatMap(this::decided)
                .as(transactions::transactional);
    }

    private Mono<ProposalGround> ground(Goal goal, Instant now) {
        return roadmaps.of(goal.core().owner(), goal.core().id())
                .map(items -> ProposalGround.of(goal, items, now));
    }

    private Mono<PlanProposal> locked(DecideProposal command) {
        return Mono.defer(
                () -> proposals.locked(command.user(), command.goal(), command.proposal()));
    }

    private Mono<PlanProposal> decided(PlanProposal proposal) {
        return proposals
                .save(proposal)
                .flatMap(saved -> announcements.announce(saved).thenReturn(saved));
    }

    private static Goal active(Goal goal) {
        if (goal instanceof Goal.Active) {
            return goal;
        }
        throw new GoalNotActive(goal.status());
    }
}
