/// The planner that needs no model: curricula as data, laid over the goal's days by rule. Same goal, same draft.
@NullMarked
package dev.milepost.planner.drafting.builtin;

import org.jspecify.annotations.NullMarked;
