/// Follows the goals.
@NullMarked
package dev.milepost.task.goal.messaging;

import org.jspecify.annotations.NullMarked;
