/// Focus sessions in PostgreSQL.
@NullMarked
package dev.milepost.task.focus.persistence;

import org.jspecify.annotations.NullMarked;
