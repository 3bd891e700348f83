/// Known limits in PostgreSQL.
@NullMarked
package dev.milepost.task.limit.persistence;

import org.jspecify.annotations.NullMarked;
