/// The HTTP interface of subscriptions.
@NullMarked
package dev.milepost.credit.subscription.web;

import org.jspecify.annotations.NullMarked;
