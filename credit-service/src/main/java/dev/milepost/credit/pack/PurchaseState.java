package dev.milepost.credit.pack;

/// Where a purchase stands. It only ever goes on in this order, which skips what it skips, so that word of it may come in any.
public enum PurchaseState {
    /// The page to pay on can be used.
    OPEN,
    /// It was used, and the payment is under way.
    PENDING,
    /// Nothing was paid. A payment that is heard of later counts all the same.
    EXPIRED,
    PAID,
    /// It was paid and all of it was paid back.
    REFUNDED;

    boolean isAfter(PurchaseState other) {
        return compareTo(other) > 0;
    }
}
