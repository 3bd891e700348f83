/// What notices are made of.
@NullMarked
package dev.milepost.goal.live.messaging;

import org.jspecify.annotations.NullMarked;
