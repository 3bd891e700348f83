/// The application of plans, *rich*: a plan becomes tasks, by a diff with the tasks that are there. Writes `tasks`, publishes
/// `PlanApplied`, hears `PlanGenerated` and `PlanRegenerated`.
@NullMarked
package dev.milepost.task.plan;

import org.jspecify.annotations.NullMarked;
