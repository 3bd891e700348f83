package dev.milepost.identity.credential;

import dev.milepost.identity.account.Email;
import dev.milepost.kit.security.UserId;

/// The wish to have another address.
public record ChangeEmail(UserId user, Email wanted, String password) {

    /// Without the password, because records end up in logs.
    @Override
    public String toString() {
        return "ChangeEmail[user=" + user + "]";
    }
}
