package dev.milepost.goal.proposal;

import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.roadmap.RoadmapItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a proposal must still fit to be accepted.
///
/// @param today the day in the goal's time zone
public record ProposalGround(List<RoadmapItem> roadmap, LocalDate today) {

    public ProposalGround {
        roadmap = List.copyOf(roadmap);
    }

    public static ProposalGround of(Goal goal, List<RoadmapItem> roadmap, Instant now) {
        return new ProposalGround(
                roadmap, LocalDate.ofInstant(now, goal.core().settings().timezone()));
    }
}
