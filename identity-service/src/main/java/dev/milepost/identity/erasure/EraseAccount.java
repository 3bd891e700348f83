package dev.milepost.identity.erasure;

import dev.milepost.kit.security.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wish of a person to be gone.
///
/// @param session the one that asks; null for none
/// @param password what shows that it is the person, where the account has one
public record EraseAccount(UserId user, @Nullable UUID session, @Nullable String password) {

    /// Without the password, because records end up in logs.
    @Override
    public String toString() {
        return "EraseAccount[user=" + user + "]";
    }
}
