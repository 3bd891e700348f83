/// Tombstones in PostgreSQL.
@NullMarked
package dev.milepost.task.recovery.persistence;

import org.jspecify.annotations.NullMarked;
