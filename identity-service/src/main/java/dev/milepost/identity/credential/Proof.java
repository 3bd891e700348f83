package dev.milepost.identity.credential;

import dev.milepost.identity.account.Email;
import dev.milepost.kit.security.UserId;

/// What a link shows that comes back: its user reads the mails of an address.
public record Proof(UserId user, Purpose purpose, Email email) {

    /// What the link is for; it is good for nothing else.
    public enum Purpose {
        VERIFY_EMAIL,
        CHANGE_EMAIL,
        RESET_PASSWORD
    }
}
