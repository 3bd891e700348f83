/// Quick add, *rich*: a task from one line of plain words (TASK-15). Owns no table; hears and publishes nothing itself.
@NullMarked
package dev.milepost.task.quickadd;

import org.jspecify.annotations.NullMarked;
