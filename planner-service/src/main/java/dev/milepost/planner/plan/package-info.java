/// What a plan is, when it is valid, and how it changes: pure rules of the planner, rich.
///
/// A drafter proposes a [dev.milepost.planner.plan.PlanDraft] without dates; the scheduler dates it, the repair makes a
/// poor one valid, and the checker is the gate that every plan passes. When life differs from the plan,
/// the [dev.milepost.planner.plan.AdaptationPolicy] decides between leaving, reflowing and replanning, and both ways of
/// changing end in a [dev.milepost.planner.plan.PlanRevision]. Owns no table, publishes and hears nothing; knows no framework.
@NullMarked
package dev.milepost.planner.plan;

import org.jspecify.annotations.NullMarked;
