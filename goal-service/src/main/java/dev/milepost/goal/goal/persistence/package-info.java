/// Goals in PostgreSQL, written together with their events.
@NullMarked
package dev.milepost.goal.goal.persistence;

import org.jspecify.annotations.NullMarked;
