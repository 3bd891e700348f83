package dev.milepost.identity.session;

import dev.milepost.identity.account.Email;
import org.jspecify.annotations.Nullable;

/// The wish to begin a session.
public record LogIn(Email email, String password, @Nullable String userAgent) {

    /// Without the password, because records end up in logs.
    @Override
    public String toString() {
        return "LogIn[email=" + email.value() + "]";
    }
}
