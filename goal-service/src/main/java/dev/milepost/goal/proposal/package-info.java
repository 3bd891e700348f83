/// Changes of plans that wait for their user's word, *rich*: shown as a difference, accepted exactly as shown, or rejected
/// (GOAL-7). Owns `proposals`. Publishes `ProposalAccepted ProposalRejected`; hears `PlanProposed PlanApplied`. Of the feature
/// `goal` it uses the goal's queries, of `roadmap` the roadmap's.
@NullMarked
package dev.milepost.goal.proposal;

import org.jspecify.annotations.NullMarked;
