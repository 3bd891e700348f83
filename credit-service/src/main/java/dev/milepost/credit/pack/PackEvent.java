package dev.milepost.credit.pack;

/// What happens to purchases.
public sealed interface PackEvent {

    /// Its credits are the user's.
    record Paid(PackPurchase purchase) implements PackEvent {}

    /// What is left of its credits goes.
    record PaidBack(PackPurchase purchase) implements PackEvent {}

    /// It moves no credits.
    record Moved(PackPurchase purchase) implements PackEvent {}
}
