/// What goals publish on `milepost.goals`, and what they hear of plans that failed.
@NullMarked
package dev.milepost.goal.goal.messaging;

import org.jspecify.annotations.NullMarked;
