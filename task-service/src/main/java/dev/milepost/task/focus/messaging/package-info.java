/// Which facts about focus sessions leave, and in what shape.
@NullMarked
package dev.milepost.task.focus.messaging;

import org.jspecify.annotations.NullMarked;
