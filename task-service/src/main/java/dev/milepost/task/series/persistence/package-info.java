/// Series in PostgreSQL.
@NullMarked
package dev.milepost.task.series.persistence;

import org.jspecify.annotations.NullMarked;
