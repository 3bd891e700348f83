package dev.milepost.identity.mail;

/// What a mail is for.
public enum MailKind {

    /// A link that proves that an account's address is its person's.
    VERIFY_EMAIL,

    /// A link, to the new address, that makes it the account's.
    CHANGE_EMAIL,

    /// Tells the present address that somebody wants another one.
    EMAIL_CHANGE_WANTED,

    /// Tells both addresses that the one has come in place of the other.
    EMAIL_CHANGED,

    /// A link for a new password, if the address is anybody's.
    RESET_PASSWORD,

    /// Tells that there is a new password.
    PASSWORD_CHANGED
}
