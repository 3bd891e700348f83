/// Follows what credit-service says of limits.
@NullMarked
package dev.milepost.task.limit.messaging;

import org.jspecify.annotations.NullMarked;
