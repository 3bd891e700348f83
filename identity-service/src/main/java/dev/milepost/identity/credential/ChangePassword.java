package dev.milepost.identity.credential;

import dev.milepost.kit.security.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wish to have another password.
///
/// @param session the one that goes on; null for none
public record ChangePassword(UserId user, @Nullable UUID session, String present, String wanted) {

    /// Without the passwords, because records end up in logs.
    @Override
    public String toString() {
        return "ChangePassword[user=" + user + "]";
    }
}
