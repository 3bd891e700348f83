/// Gives a goal its first plan and a new one when life differs from it: rich.
///
/// A fact about a goal or a task corrects the planner's own view of them and, when it matters to the plan, is gathered
/// into the goal's one revision request. The [dev.milepost.planner.revision.RevisionWorker] takes requests that have been
/// quiet for long enough, [dev.milepost.planner.revision.RevisePlanHandler] decides, drafts or reflows, and saves plan,
/// tasks, run and event in one transaction, which is never open while a model thinks. `PlanApplied` only corrects the
/// view and asks for nothing: a plan never leads to a plan.
///
/// A change of a plan that its user wants to see first waits as a proposal, and holds when it is accepted (GOAL-7).
///
/// The goals of a user share the days when the user has a daily budget: a plan takes only what the others leave, and is made
/// again when another one was saved first (PLAN-9).
///
/// Owns `planned_goals`, `planned_tasks`, `planned_users`, `revision_requests`, `plan_proposals` and `plan_runs`. Publishes
/// `PlanWeekDrafted` while a model is at it, then `PlanGenerated`, `PlanRegenerated`, `PlanProposed` and `PlanFailed`; hears
/// the goals' and the tasks' facts, and `UserUpdated`.
@NullMarked
package dev.milepost.planner.revision;

import org.jspecify.annotations.NullMarked;
