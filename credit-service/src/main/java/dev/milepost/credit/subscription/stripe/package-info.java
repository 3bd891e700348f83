/// Stripe as the provider of payments, by Stripe's own library; or none, when no key is set.
@NullMarked
package dev.milepost.credit.subscription.stripe;

import org.jspecify.annotations.NullMarked;
