package dev.milepost.identity.export;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;

/// Everything that there is of a user.
public record Export(Instant at, UserId user, List<Share> shares) {

    public Export {
        shares = List.copyOf(shares);
    }
}
