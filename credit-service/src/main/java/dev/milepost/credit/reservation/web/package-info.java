/// Reservations over HTTP, for other services only.
@NullMarked
package dev.milepost.credit.reservation.web;

import org.jspecify.annotations.NullMarked;
