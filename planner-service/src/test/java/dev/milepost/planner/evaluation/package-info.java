/// What the planners are worth, in numbers: run by `deploy/bench/plan-eval`.
@NullMarked
package dev.milepost.planner.evaluation;

import org.jspecify.annotations.NullMarked;
