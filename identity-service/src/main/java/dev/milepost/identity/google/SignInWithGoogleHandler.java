package dev.milepost.identity.google;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Accounts.Credential;
import dev.milepost.identity.account.EmailAlreadyRegistered;
import dev.milepost.identity.account.RegisterVouched;
import dev.milepost.identity.account.VouchedAccounts;
import dev.milepost.identity.session.SessionStarter;
import dev.milepost.identity.session.SignedIn;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Signs people in whom Google vouches for (ID-4): the account of the person that Google knows; else the one with the person's
/// address, which is linked; else a new one. Google has to have verified the address for the last two. 401
/// `GOOGLE_PROOF_INVALID`, 403 `GOOGLE_EMAIL_UNVERIFIED`, 409 `GOOGLE_ACCOUNT_DIFFERS`, 503 when Google does not answer or is not
/// set up.
@Component
public class SignInWithGoogleHandler {

    private final GoogleSignIns google;
    private final ExternalIdentities identities;
    private final Accounts accounts;
    private final VouchedAccounts vouched;
    private final SessionStarter starter;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final MeterRegistry meters;

    SignInWithGoogleHandler(
            GoogleSignIns google,
            ExternalIdentities identities,
            Accounts accounts,
            VouchedAccounts vouched,
            SessionStarter starter,
            TransactionalOperator transactions,
            Clock clock,
            MeterRegistry meters) {
        this.google = google;
        this.identities = identities;
        this.accounts = accounts;
        this.vouched = vouched;
        this.starter = starter;
        this.transactions = transactions;
        this.clock = clock;
        this.meters = meters;
    }

    public Mono<SignedIn> handle(SignInWithGoogle command) {
        return google.personOf(command.proof())
                .flatMap(person -> accountOf(person, command.timezone()))
                .flatMap(account -> starter.start(account, command.userAgent()))
                .doOnNext(_ -> count("succeeded"))
                .doOnError(_ -> count("failed"));
    }

    /// Who signs in for the first time twice at the same moment is known the second time.
    private Mono<Account> accountOf(GooglePerson person, ZoneId timezone) {
        return identities
                .userOf(person)
                .flatMap(accounts::withId)
                .switchIfEmpty(Mono.defer(() -> first(person, timezone)))
                .retryWhen(
                        Retry.max(1)
                                .filter(SignInWithGoogleHandler::isConflict)
                                .onRetryExhaustedThrow((_, last) -> last.failure()));
    }

    private Mono<Account> first(GooglePerson person, ZoneId timezone) {
        if (!person.emailVerified()) {
            return Mono.error(new GoogleEmailUnverified());
        }
        return accounts.credentialOf(person.email())
                .map(Credential::account)
                .flatMap(vouched::claim)
                .switchIfEmpty(Mono.defer(() -> vouched.register(newcomer(person, timezone))))
                .flatMap(account -> linked(person, account))
                .as(transactions::transactional);
    }

    private Mono<Account> linked(GooglePerson person, Account account) {
        return identities.link(person, account.id(), clock.instant()).thenReturn(account);
    }

    private static RegisterVouched newcomer(GooglePerson person, ZoneId timezone) {
        return new RegisterVouched(person.email(), person.name(), timezone);
    }

    private static boolean isConflict(Throwable error) {
        return error instanceof EmailAlreadyRegistered || error instanceof GoogleAccountDiffers;
    }

    private void count(String outcome) {
        meters.counter("milepost.logins.google", "outcome", outcome).increment();
    }
}
