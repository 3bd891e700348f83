package dev.milepost.credit.subscription;

/// What the provider of payments tells by itself: more than once, and in any order. It says only what to look at.
public sealed interface PaymentNotice {

    /// The same in each repetition.
    String id();

    /// Something of a subscription changed.
    record SubscriptionTouched(String id, String subscription) implements PaymentNotice {}

    /// What nothing follows from here.
    record Irrelevant(String id) implements PaymentNotice {}
}
