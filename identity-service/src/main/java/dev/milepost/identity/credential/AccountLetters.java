package dev.milepost.identity.credential;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountGone;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Accounts.Credential;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.credential.Links.Link;
import dev.milepost.identity.credential.Proof.Purpose;
import dev.milepost.identity.mail.Letter;
import dev.milepost.identity.mail.Letters;
import dev.milepost.identity.mail.Mail;
import dev.milepost.kit.security.UserId;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Writes the mails about accounts. Whether there still is a reason is decided when a mail is about to be sent; in particular
/// whether an address that wants a new password is anybody's, so that its request takes the same time in either case.
@Component
class AccountLetters implements Letters {

    private final Accounts accounts;
    private final Links links;

    AccountLetters(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public Mono<Letter> of(Mail mail) {
        Email recipient = new Email(mail.recipient());
        return switch (mail.kind()) {
            case VERIFY_EMAIL ->
                    account(mail)
                            .filter(account -> isToBeVerified(account, recipient))
                            .flatMap(account ->
                                    linked(
                                            account,
                                            Purpose.VERIFY_EMAIL,
                                            recipient,
                                            Words::verify));
            case CHANGE_EMAIL ->
                    account(mail)
                            .flatMap(account ->
                                    linked(
                                            account,
                                            Purpose.CHANGE_EMAIL,
                                            recipient,
                                            Words::change));
            case RESET_PASSWORD ->
                    accounts.credentialOf(recipient)
                            .map(Credential::account)
                            .filter(account -> account.disabled() == null)
                            .flatMap(account ->
                                    linked(
                                            account,
                                            Purpose.RESET_PASSWORD,
                                            recipient,
                                            Words::reset));
            case EMAIL_CHANGE_WANTED -> account(mail).map(account -> Words.wanted(account, mail));
            case EMAIL_CHANGED -> account(mail).map(account -> Words.changed(account, mail));
            case PASSWORD_CHANGED -> account(mail).map(account -> Words.password(account, mail));
        };
    }

    /// Empty when there is none any more.
    private Mono<Account> account(Mail mail) {
        UserId user = Objects.requireNonNull(mail.user());
        return accounts.withId(user).onErrorResume(AccountGone.class, _ -> Mono.empty());
    }

    private static boolean isToBeVerified(Account account, Email recipient) {
        return account.email().equals(recipient) && !account.emailIsVerified();
    }

    private Mono<Letter> linked(
            Account account, Purpose purpose, Email email, BiFunction<Account, Link, Text> words) {
        return links.of(new Proof(account.id(), purpose, email))
                .map(link -> words.apply(account, link))
                .map(text -> new Letter(email.value(), text.subject(), text.body()));
    }

    record Text(String subject, String body) {}

    /// What mails say.
    private static final class Words {

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
    }
}
