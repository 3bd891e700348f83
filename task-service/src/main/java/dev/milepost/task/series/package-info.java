/// Recurrence, *rich*: a series says by a rule of RFC 5545 when something is to be done again, and its instances are tasks
/// (TASK-7). Owns `series` and `series_instances`; publishes and hears nothing, because its instances tell of themselves. Follows
/// what becomes of its instances in the transaction in which it happens.
@NullMarked
package dev.milepost.task.series;

import org.jspecify.annotations.NullMarked;
