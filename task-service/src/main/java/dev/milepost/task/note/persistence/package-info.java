/// Notes in PostgreSQL.
@NullMarked
package dev.milepost.task.note.persistence;

import org.jspecify.annotations.NullMarked;
