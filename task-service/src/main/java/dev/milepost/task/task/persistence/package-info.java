/// Tasks in PostgreSQL.
@NullMarked
package dev.milepost.task.task.persistence;

import org.jspecify.annotations.NullMarked;
