/// Focus sessions, *rich* (TASK-10): a user's undivided time, on a task or on none. Owns `focus_sessions`. Publishes
/// `FocusSessionCompleted` and `FocusSessionAbandoned`; hears nothing. A task that is completed ends the session on it through
/// [dev.milepost.task.task.TaskFocus].
@NullMarked
package dev.milepost.task.focus;

import org.jspecify.annotations.NullMarked;
