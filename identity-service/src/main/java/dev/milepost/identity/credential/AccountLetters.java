package dev.milepost.identity.credential;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Accounts.Credential;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.credential.LetterWords.Text;
import dev.milepost.identity.credential.Links.Link;
import dev.milepost.identity.credential.Proof.Purpose;
import dev.milepost.identity.mail.Letter;
import dev.milepost.identity.mail.Letters;
import dev.milepost.identity.mail.Mail;
import dev.milepost.kit.account.AccountGone;
import dev.milepost.kit.security.UserId;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Decides which mails about accounts are sent. Whether there still is a reason is decided when a mail is about to be sent; in
/// particular whether an address that wants a new password is anybody's, so that its request takes the same time in either case.
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
                                            LetterWords::verify));
            case CHANGE_EMAIL ->
                    account(mail)
                            .flatMap(account ->
                                    linked(
                                            account,
                                            Purpose.CHANGE_EMAIL,
                                            recipient,
                                            LetterWords::change));
            case RESET_PASSWORD ->
                    accounts.credentialOf(recipient)
                            .map(Credential::account)
                            .filter(account -> account.disabled() == null)
                            .flatMap(account ->
                                    linked(
                                            account,
                                            Purpose.RESET_PASSWORD,
                                            recipient,
                                            LetterWords::reset));
            case EMAIL_CHANGE_WANTED ->
                    account(mail).map(account -> LetterWords.wanted(account, mail));
            case EMAIL_CHANGED -> account(mail).map(account -> LetterWords.changed(account, mail));
            case PASSWORD_CHANGED ->
                    account(mail).map(account -> LetterWords.password(account, mail));
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
}
