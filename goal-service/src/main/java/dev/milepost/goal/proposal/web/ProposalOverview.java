package dev.milepost.goal.proposal.web;

import dev.milepost.goal.proposal.PlanProposal;
import dev.milepost.goal.proposal.ProposalGround;
import dev.milepost.goal.proposal.ProposalStatus;
import dev.milepost.goal.roadmap.PlanChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal without its tasks.
///
/// @param acceptable whether it is open: an expired one can only be rejected
/// @param endDate the goal's last day under the proposed plan
record ProposalOverview(
        UUID id,
        UUID goalId,
        ProposalStatus status,
        boolean acceptable,
        int planNumber,
        String source,
        String trigger,
        String reason,
        LocalDate endDate,
        Changes changes,
        Instant proposedAt,
        @Nullable Instant decidedAt) {

    static ProposalOverview of(PlanProposal proposal, ProposalGround ground) {
        ProposalStatus standing = proposal.standingOn(ground);
        return new ProposalOverview(
                proposal.id(),
                proposal.goal().value(),
                standing,
                standing == ProposalStatus.OPEN,
                proposal.number(),
                proposal.source(),
                proposal.trigger(),
                proposal.reason(),
                proposal.endDate(),
                new Changes(
                        proposal.count(PlanChange.KEPT),
                        proposal.count(PlanChange.MOVED),
                        proposal.count(PlanChange.ADDED),
                        proposal.count(PlanChange.DROPPED)),
                proposal.proposedAt(),
                proposal.decidedAt());
    }

    /// How many tasks it keeps, moves, adds and drops.
    record Changes(int kept, int moved, int added, int dropped) {}
}
