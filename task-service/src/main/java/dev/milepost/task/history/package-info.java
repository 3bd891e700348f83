/// Why each task is where it is (PLAN-10), *rich*: what plans, users and the clock did to it, and what each plan answers. Owns
/// `task_history` and `applied_plans`; publishes and hears nothing: it is told in the transaction of each change. Knows the
/// tasks and the plans, which do not know it.
@NullMarked
package dev.milepost.task.history;

import org.jspecify.annotations.NullMarked;
