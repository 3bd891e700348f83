/// What achievements are earned by, and what is told of them.
@NullMarked
package dev.milepost.credit.achievement.messaging;

import org.jspecify.annotations.NullMarked;
