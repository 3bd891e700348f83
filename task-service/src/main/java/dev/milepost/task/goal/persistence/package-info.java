/// Known goals in PostgreSQL.
@NullMarked
package dev.milepost.task.goal.persistence;

import org.jspecify.annotations.NullMarked;
