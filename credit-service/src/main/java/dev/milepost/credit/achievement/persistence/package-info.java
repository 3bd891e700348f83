/// What users achieve, in PostgreSQL.
@NullMarked
package dev.milepost.credit.achievement.persistence;

import org.jspecify.annotations.NullMarked;
