package dev.milepost.credit.pack;

import dev.milepost.kit.security.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the provider of payments said of a purchase when it was asked.
///
/// @param buyer null where the provider was not told
/// @param payment the provider's name of the payment; null while there is none
public record PackReading(
        UUID purchase, PurchaseState state, @Nullable UserId buyer, @Nullable String payment) {

    boolean isPaid() {
        return state == PurchaseState.PAID;
    }
}
