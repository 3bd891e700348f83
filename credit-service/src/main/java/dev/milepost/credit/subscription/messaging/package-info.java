/// What the world hears of subscriptions.
@NullMarked
package dev.milepost.credit.subscription.messaging;

import org.jspecify.annotations.NullMarked;
