/// Whether a user's goals fit into the day together (PLAN-9), *plain*. Owns `user_budgets`, reads `goals`. Publishes nothing;
/// hears `UserUpdated`. Other features use [dev.milepost.goal.budget.GoalWarnings].
@NullMarked
package dev.milepost.goal.budget;

import org.jspecify.annotations.NullMarked;
