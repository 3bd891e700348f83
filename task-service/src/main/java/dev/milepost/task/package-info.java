/// Tasks: what is to be done, and on which day (TASK-1…4).
@NullMarked
package dev.milepost.task;

import org.jspecify.annotations.NullMarked;
