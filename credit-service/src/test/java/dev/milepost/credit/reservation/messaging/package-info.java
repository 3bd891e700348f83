@NullMarked
package dev.milepost.credit.reservation.messaging;

import org.jspecify.annotations.NullMarked;
