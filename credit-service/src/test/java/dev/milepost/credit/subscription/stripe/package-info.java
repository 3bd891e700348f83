@NullMarked
package dev.milepost.credit.subscription.stripe;

import org.jspecify.annotations.NullMarked;
