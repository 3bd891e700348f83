/// Tasks, *rich*. Owns `tasks`; publishes every `Task…` fact; hears nothing itself. Other features write tasks by plans or remove
/// them with their goal.
@NullMarked
package dev.milepost.task.task;

import org.jspecify.annotations.NullMarked;
