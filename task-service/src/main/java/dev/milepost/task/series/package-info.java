/// Recurrence, *rich*: a series says by a rule of RFC 5545 when something is to be done again, and its instances are tasks.
@NullMarked
package dev.milepost.task.series;

import org.jspecify.annotations.NullMarked;
