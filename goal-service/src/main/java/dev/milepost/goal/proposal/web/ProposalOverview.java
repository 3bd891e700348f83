package dev.milepost.goal.proposal.web;

import dev.milepost.goal.proposal.PlanProposal;
import dev.milepost.goal.proposal.ProposalStatus;
import dev.milepost.goal.roadmap.PlanChange;
import dev.milepost.goal.roadmap.RoadmapItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal without its tasks.
///
/// @param acceptable whether it is open and the tasks are still what they were when it was made
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

    static ProposalOverview of(PlanProposal proposal, List<RoadmapItem> roadmap) {
        return new ProposalOverview(
                proposal.id(),
                proposal.goal().value(),
                proposal.status(),
                proposal.status() == ProposalStatus.OPEN && proposal.fits(roadmap),
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
