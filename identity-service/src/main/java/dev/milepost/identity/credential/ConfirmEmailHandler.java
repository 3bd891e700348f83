package dev.milepost.identity.credential;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.credential.Proof.Purpose;
import dev.milepost.identity.mail.Mail;
import dev.milepost.identity.mail.MailKind;
import dev.milepost.identity.mail.Mails;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Takes links that come back from an address (ID-5): it is verified, or comes in place of the account's, and then both are told.
/// 400 `LINK_INVALID`; 409 `EMAIL_ALREADY_REGISTERED` when somebody else was faster.
@Component
public class ConfirmEmailHandler {

    private static final Set<Purpose> EMAIL = Set.of(Purpose.VERIFY_EMAIL, Purpose.CHANGE_EMAIL);

    private final Accounts accounts;
    private final Proofs proofs;
    private final Mails mails;
    private final TransactionalOperator transactions;
    private final Clock clock;

    ConfirmEmailHandler(
            Accounts accounts,
            Proofs proofs,
            Mails mails,
            TransactionalOperator transactions,
            Clock clock) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Void> handle(ProofToken token) {
        return proofs.spend(token, EMAIL, clock.instant())
                .flatMap(this::confirmed)
                .as(transactions::transactional);
    }

    private Mono<Void> confirmed(Proof proof) {
        return proof.purpose() == Purpose.CHANGE_EMAIL
                ? accounts.withId(proof.user()).flatMap(before -> moved(before, proof.email()))
                : accounts.change(
                                proof.user(),
                                account -> account.proved(proof.email(), clock.instant()))
                        .then();
    }

    /// Links that went to the former address are worthless.
    private Mono<Void> moved(Account before, Email email) {
        return accounts.change(before.id(), account -> account.movedTo(email, clock.instant()))
                .then(proofs.dropAll(before.id()))
                .then(told(before, before.email()))
                .then(told(before, email));
    }

    private Mono<Void> told(Account account, Email recipient) {
        return mails.queue(
                new Mail(MailKind.EMAIL_CHANGED, recipient.value(), account.id(), null),
                clock.instant());
    }
}
