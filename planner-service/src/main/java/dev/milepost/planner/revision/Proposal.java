package dev.milepost.planner.revision;

import dev.milepost.planner.drafting.Drafted;

/// What is proposed on a revision request.
sealed interface Proposal {

    /// The plan stays as it is.
    record Nothing() implements Proposal {}

    /// A plan by a drafter, to be paid for when it is used.
    record Draft(NewPlan plan, Drafted drafted) implements Proposal {}

    /// The same content on other dates, which is free.
    record Moves(NewPlan plan) implements Proposal {}

    /// The goal cannot be planned.
    record Impossible(FailedPlan failed) implements Proposal {}
}
