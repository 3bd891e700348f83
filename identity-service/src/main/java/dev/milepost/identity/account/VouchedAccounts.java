package dev.milepost.identity.account;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Accounts of people whose address somebody vouches for who knows, such as Google (ID-4). Runs in the caller's transaction.
@Component
public class VouchedAccounts {

    private final Accounts accounts;
    private final AccountSessions sessions;
    private final AccountLinks links;
    private final AccountApiKeys keys;
    private final Clock clock;
    private final MeterRegistry meters;

    VouchedAccounts(
            Accounts accounts,
            AccountSessions sessions,
            AccountLinks links,
            AccountApiKeys keys,
            Clock clock,
            MeterRegistry meters) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.keys = keys;
        this.clock = clock;
        this.meters = meters;
    }

    /// A new account without a password. Ends in [EmailAlreadyRegistered] when there is one with the address.
    public Mono<Account> register(RegisterVouched command) {
        return accounts.add(Account.registered(command, clock.instant()), null)
                .doOnNext(_ -> meters.counter("milepost.accounts.registered").increment());
    }

    /// Gives an account to whoever owns its address. Whoever signed up with the address and never proved it may be somebody
    /// else, who waits for its owner: the password goes then, and so do sessions, links that were sent, and API keys.
    public Mono<Account> claim(Account account) {
        if (account.emailIsVerified()) {
            return Mono.just(account);
        }
        return accounts.forgetPassword(account.id())
                .then(sessions.endAll(account.id()))
                .then(links.dropAll(account.id()))
                .then(keys.revokeAll(account.id()))
                .then(
                        accounts.change(
                                account.id(),
                                found -> found.proved(found.email(), clock.instant())));
    }
}
