/// Tells open screens what becomes of a goal's plan as it happens (GOAL-10), *plain*. Owns `goal_notices`. Publishes nothing;
/// hears `PlanWeekDrafted PlanApplied PlanProposed PlanFailed`, and what happens to goals here.
@NullMarked
package dev.milepost.goal.live;

import org.jspecify.annotations.NullMarked;
