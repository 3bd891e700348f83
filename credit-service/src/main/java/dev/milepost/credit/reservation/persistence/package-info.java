/// Reservations in PostgreSQL.
@NullMarked
package dev.milepost.credit.reservation.persistence;

import org.jspecify.annotations.NullMarked;
