package dev.milepost.goal.proposal;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;
import java.util.UUID;

/// Accept or reject a proposal.
public record DecideProposal(UserId user, GoalId goal, UUID proposal) {}
