package dev.milepost.identity.erasure;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountApiKeys;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.admin.LastAdmin;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.userdata.UserErasure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Erases accounts at the wish of their persons (ID-9): 403 unless somebody shows to be the person, 409 `LAST_ADMIN`. In one
/// transaction everything of the account goes, and `UserDeleted` tells the other services. Nothing is kept but that it was done.
@Component
public class EraseAccountHandler {

    private final ProofOfPerson proof;
    private final Accounts accounts;
    private final AccountApiKeys apiKeys;
    private final UserErasure erasure;
    private final Erasures erasures;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final MeterRegistry meters;

    EraseAccountHandler(
            ProofOfPerson proof,
            Accounts accounts,
            AccountApiKeys apiKeys,
            UserErasure erasure,
            Erasures erasures,
            TransactionalOperator transactions,
            Clock clock,
            MeterRegistry meters) {
        this.proof = proof;
        this.accounts = accounts;
        this.apiKeys = apiKeys;
        this.erasure = erasure;
        this.erasures = erasures;
        this.transactions = transactions;
        this.clock = clock;
        this.meters = meters;
    }

    public Mono<Erasure> handle(EraseAccount command) {
        return proof.of(command)
                .then(Mono.defer(() -> erased(command.user())))
                .doOnSuccess(_ -> meters.counter("milepost.accounts.erased").increment());
    }

    /// What is taking effect is waited for first, because it may wait for the account; then admins are held, and then the account,
    /// as by every [dev.milepost.identity.admin.AdminActionHandler].
    private Mono<Erasure> erased(UserId user) {
        return erasure.hold(user)
                .then(Mono.defer(accounts::lockAdmins))
                .doOnNext(admins -> LastAdmin.checkNot(user, admins))
                .then(Mono.defer(() -> held(user)))
                .flatMap(this::gone)
                .as(transactions::transactional);
    }

    private Mono<Account> held(UserId user) {
        return accounts.change(user, account -> Change.of(account));
    }

    private Mono<Erasure> gone(Account account) {
        Instant now = clock.instant();
        Erasure begun = Erasure.begun(UuidV7.next(), account.id(), now);
        return apiKeys.revokeAll(account.id())
                .then(Mono.defer(() -> erasure.erase(account.id())))
                .then(Mono.defer(() -> erasures.begin(begun)))
                .thenReturn(begun);
    }
}
