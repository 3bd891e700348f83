/// Which facts about tasks leave, and in what shape.
@NullMarked
package dev.milepost.task.task.messaging;

import org.jspecify.annotations.NullMarked;
