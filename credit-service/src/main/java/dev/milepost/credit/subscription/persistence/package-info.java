/// Subscriptions in PostgreSQL.
@NullMarked
package dev.milepost.credit.subscription.persistence;

import org.jspecify.annotations.NullMarked;
