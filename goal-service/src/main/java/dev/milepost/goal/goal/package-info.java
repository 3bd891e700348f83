/// Goals: what a user wants to reach, by when and with how many hours a day (GOAL-1…6). A rich feature.
/// Owns the table `goals`; its columns `tasks_completed`, `tasks_counted` and `roadmap_revision` are written by the feature
/// `roadmap`, in the transaction that changes the roadmap. Publishes `GoalCreated GoalUpdated GoalPaused GoalResumed
/// GoalCompleted GoalArchived GoalDeleted GoalRevisionRequested`; hears `PlanFailed`.
/// Other features may use [dev.milepost.goal.goal.GoalQueries], [dev.milepost.goal.goal.GoalOverview] and
/// [dev.milepost.goal.goal.AdoptPlanHandler].
@NullMarked
package dev.milepost.goal.goal;

import org.jspecify.annotations.NullMarked;
