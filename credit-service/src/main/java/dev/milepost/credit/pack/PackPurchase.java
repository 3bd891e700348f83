package dev.milepost.credit.pack;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pack that somebody is about to buy, or bought (CRED-4). It opens with a page to pay on, and is paid, or expires with the
/// page. What is paid brings its credits once; what is paid back as a whole takes those back that are still there.
///
/// @param session the provider's name of the page; null until there is one
public record PackPurchase(
        UUID id,
        UserId user,
        Pack pack,
        PurchaseState state,
        @Nullable String session,
        Instant expiresAt,
        Instant createdAt) {

    /// What the provider of payments says of it now.
    Change<PackPurchase, PackEvent> read(PurchaseState found) {
        if (!found.isAfter(state)) {
            return Change.of(this);
        }
        PackPurchase next = new PackPurchase(id, user, pack, found, session, expiresAt, createdAt);
        return Change.of(next, next.after(state));
    }

    private PackEvent after(PurchaseState before) {
        return switch (state) {
            case PAID -> new PackEvent.Paid(this);
            case REFUNDED ->
                    before == PurchaseState.PAID
                            ? new PackEvent.PaidBack(this)
                            : new PackEvent.Moved(this);
            case OPEN, PENDING, EXPIRED -> new PackEvent.Moved(this);
        };
    }
}
