/// The subtasks of tasks, *rich* (TASK-5): their order, and a task that completes itself with the last one. Owns `subtasks`.
/// Publishes nothing of its own, because a task tells of its subtasks; hears nothing. Whoever deletes and recovers tasks does
/// so with their subtasks through [dev.milepost.task.subtask.SubtasksOfTasks].
@NullMarked
package dev.milepost.task.subtask;

import org.jspecify.annotations.NullMarked;
