/// Notices in PostgreSQL.
@NullMarked
package dev.milepost.goal.live.persistence;

import org.jspecify.annotations.NullMarked;
