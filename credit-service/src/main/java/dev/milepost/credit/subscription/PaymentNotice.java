package dev.milepost.credit.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the provider of payments tells by itself: more than once, and in any order. It says only what to look at.
public sealed interface PaymentNotice {

    /// The same in each repetition.
    String id();

    /// Something of a subscription changed.
    record SubscriptionTouched(String id, String subscription) implements PaymentNotice {}

    /// Something of a purchase of a pack changed.
    ///
    /// @param session the provider's name of the page that it was paid on, when it is told
    record PurchaseTouched(String id, UUID purchase, @Nullable String session)
            implements PaymentNotice {}

    /// What nothing follows from here.
    record Irrelevant(String id) implements PaymentNotice {}
}
