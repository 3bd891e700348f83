/// Plans as they come from the planner, and the fact that one was applied.
@NullMarked
package dev.milepost.task.plan.messaging;

import org.jspecify.annotations.NullMarked;
