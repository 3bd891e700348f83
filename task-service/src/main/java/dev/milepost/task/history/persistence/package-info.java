/// What happened to tasks in PostgreSQL.
@NullMarked
package dev.milepost.task.history.persistence;

import org.jspecify.annotations.NullMarked;
