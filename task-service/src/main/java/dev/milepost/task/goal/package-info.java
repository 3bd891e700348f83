/// What is known here of goals, *plain*: a projection of goal-service in `known_goals`. Hears the `Goal…` facts.
@NullMarked
package dev.milepost.task.goal;

import org.jspecify.annotations.NullMarked;
