package dev.milepost.credit.ledger;

import java.util.function.IntBinaryOperator;

/// Credits by their kind. Negative ones leave an account.
public record Credits(int daily, int subscription, int purchased, int kickstart) {

    public static final Credits NONE = new Credits(0, 0, 0, 0);

    public static Credits of(CreditKind kind, int amount) {
        return switch (kind) {
            case DAILY -> new Credits(amount, 0, 0, 0);
            case SUBSCRIPTION -> new Credits(0, amount, 0, 0);
            case PURCHASED -> new Credits(0, 0, amount, 0);
            case KICKSTART -> new Credits(0, 0, 0, amount);
        };
    }

    public int total() {
        return daily + subscription + purchased + kickstart;
    }

    Credits plus(Credits other) {
        return with(other, Integer::sum);
    }

    Credits minus(Credits other) {
        return with(other, (mine, theirs) -> mine - theirs);
    }

    Credits negated() {
        return NONE.minus(this);
    }

    /// So many of these credits, in the order in which kinds are spent; fewer when there are not as many.
    Credits first(int amount) {
        int ofDaily = Math.min(daily, amount);
        int ofSubscription = Math.min(subscription, amount - ofDaily);
        int ofPurchased = Math.min(purchased, amount - ofDaily - ofSubscription);
        int ofKickstart = Math.min(kickstart, amount - ofDaily - ofSubscription - ofPurchased);
        return new Credits(ofDaily, ofSubscription, ofPurchased, ofKickstart);
    }

    /// So many of these credits, in the opposite order.
    Credits last(int amount) {
        return minus(first(total() - amount));
    }

    private Credits with(Credits other, IntBinaryOperator operation) {
        return new Credits(
                operation.applyAsInt(daily, other.daily),
                operation.applyAsInt(subscription, other.subscription),
                operation.applyAsInt(purchased, other.purchased),
                operation.applyAsInt(kickstart, other.kickstart));
    }
}
