package dev.milepost.credit.ledger.messaging;

import dev.milepost.credit.ledger.LedgerEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `credit/CreditsGranted.v1`: credits were given (CRED-2).
///
/// @param kind `DAILY`, `SUBSCRIPTION`, `PURCHASED` or `KICKSTART`
/// @param balanceAfter credits of all kinds together
/// @param grantedBy the admin who gave them; null for what is given by rule
record CreditsGrantedV1(
        UUID entryId,
        UUID userId,
        String kind,
        int amount,
        int balanceAfter,
        String reason,
        @Nullable String grantedBy,
        Instant grantedAt) {

    static CreditsGrantedV1 of(LedgerEntry entry) {
        return new CreditsGrantedV1(
                entry.id(),
                entry.user().value(),
                entry.category(),
                entry.credits().total(),
                entry.balanceAfter(),
                entry.reason(),
                entry.grantedBy(),
                entry.at());
    }
}
