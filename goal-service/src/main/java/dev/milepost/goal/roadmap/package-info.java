/// Roadmaps: the tasks of each goal by week and day, and the progress that follows from them (GOAL-2, GOAL-6), built from the
/// events of task-service alone. A rich feature. Owns the table `roadmap_items` and, of `goals`, the columns of progress.
/// Publishes nothing; hears `PlanApplied TaskCompleted TaskReopened TaskSkipped TaskOverdue TaskRescheduled TaskUpdated
/// TaskDeleted TaskRestored`; tasks that are their user's own are in no roadmap, even when they name a goal. Of the feature `goal`
/// it uses the goal's queries, overview and [dev.milepost.goal.goal.AdoptPlanHandler].
@NullMarked
package dev.milepost.goal.roadmap;

import org.jspecify.annotations.NullMarked;
