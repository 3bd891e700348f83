/// What quick add reads in PostgreSQL.
@NullMarked
package dev.milepost.task.quickadd.persistence;

import org.jspecify.annotations.NullMarked;
