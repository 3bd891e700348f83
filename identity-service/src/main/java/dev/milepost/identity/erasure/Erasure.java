package dev.milepost.identity.erasure;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The end of a user in every service. It begins when the account is gone, and is complete when each service has confirmed that it has
/// nothing of the user any more.
///
/// @param confirmations when each service did
public record Erasure(
        UUID id,
        UserId user,
        Instant requestedAt,
        @Nullable Instant completedAt,
        Map<Erasing, Instant> confirmations) {

    public Erasure {
        confirmations = Map.copyOf(confirmations);
    }

    /// The account itself is gone with it.
    static Erasure begun(UUID id, UserId user, Instant now) {
        return new Erasure(id, user, now, null, Map.of(Erasing.IDENTITY, now));
    }

    /// Who has not confirmed yet.
    public List<Erasing> missing() {
        return Arrays.stream(Erasing.values())
                .filter(service -> !confirmations.containsKey(service))
                .toList();
    }
}
