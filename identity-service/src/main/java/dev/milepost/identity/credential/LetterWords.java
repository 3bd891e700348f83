package dev.milepost.identity.credential;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.credential.Links.Link;
import dev.milepost.identity.mail.Letter;
import dev.milepost.identity.mail.Mail;

/// What the mails about accounts say.
final class LetterWords {

    private LetterWords() {}

    static Text verify(Account account, Link link) {
        return new Text(
                "Confirm your e-mail address",
                """
                Hello %s,

                welcome to Milepost. Please confirm that this is your address:

                %s

                The link is good for %s. If you have not signed up, somebody mistyped theirs: ignore this mail.
                """
                        .formatted(account.name(), link.address(), link.good()));
    }

    static Text change(Account account, Link link) {
        return new Text(
                "Confirm your new e-mail address",
                """
                Hello %s,

                you want to use this address for your Milepost account. Please confirm it:

                %s

                The link is good for %s. Until then your account keeps the address that it has.
                If you have not asked for this, ignore this mail.
                """
                        .formatted(account.name(), link.address(), link.good()));
    }

    static Text reset(Account account, Link link) {
        return new Text(
                "Choose a new password",
                """
                Hello %s,

                somebody, hopefully you, wants a new password for your Milepost account. Choose it here:

                %s

                The link is good for %s, once, and ends all sessions of the account.
                If it was not you, ignore this mail: your password stays as it is.
                """
                        .formatted(account.name(), link.address(), link.good()));
    }

    static Letter wanted(Account account, Mail mail) {
        return new Letter(
                mail.recipient(),
                "Your e-mail address is to be changed",
                """
                Hello %s,

                somebody who knows your password wants your Milepost account to have another address: %s.
                It changes when they confirm that address. If it was not you, change your password now.
                """
                        .formatted(account.name(), mail.other()));
    }

    static Letter changed(Account account, Mail mail) {
        return new Letter(
                mail.recipient(),
                "Your e-mail address has changed",
                """
                Hello %s,

                the address of your Milepost account is now %s.
                If it was not you, tell whoever runs this Milepost at once.
                """
                        .formatted(account.name(), account.email().value()));
    }

    static Letter password(Account account, Mail mail) {
        return new Letter(
                mail.recipient(),
                "Your password has changed",
                """
                Hello %s,

                your Milepost account has a new password, and its other sessions have ended.
                If it was not you, ask for a new password at once.
                """
                        .formatted(account.name()));
    }

    record Text(String subject, String body) {}
}
