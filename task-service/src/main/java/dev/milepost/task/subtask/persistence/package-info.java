/// Subtasks in PostgreSQL.
@NullMarked
package dev.milepost.task.subtask.persistence;

import org.jspecify.annotations.NullMarked;
