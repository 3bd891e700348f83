/// What is heard about plans, to close reservations that the planner did not.
@NullMarked
package dev.milepost.credit.reservation.messaging;

import org.jspecify.annotations.NullMarked;
