/// What users deleted and can have back (TASK-9), *rich*. Owns `tombstones`; publishes nothing of its own, because a task that
/// comes back tells of itself; hears nothing. Is told of deletions by [dev.milepost.task.task.TaskTombstones], keeps tasks with
/// their subtasks and notes, and brings them back as other tasks: readers order the facts of one task by its version, and its
/// deletion is the last of them, so that no late fact of the old task can touch the new one.
@NullMarked
package dev.milepost.task.recovery;

import org.jspecify.annotations.NullMarked;
