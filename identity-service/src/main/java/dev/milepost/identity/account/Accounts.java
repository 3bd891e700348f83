package dev.milepost.identity.account;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Where accounts are kept.
public interface Accounts {

    /// Keeps a new account with the hash of its password; null when it has none.
    /// Ends in [EmailAlreadyRegistered] when the address is taken, also by a sign-up at the same moment.
    Mono<Account> add(Change<Account, AccountEvent> registration, @Nullable String passwordHash);

    /// Ends in [AccountGone] when there is none.
    Mono<Account> withId(UserId id);

    /// Changes an account; held while it is decided upon, so that of two changes at the same time each sees the other.
    /// Ends in [AccountGone] when there is none, and in [EmailAlreadyRegistered] when its new address is somebody else's.
    Mono<Account> change(UserId id, Function<Account, Change<Account, AccountEvent>> decision);

    /// Remembers the tier of an account, unless a later version of it is known. Joins the caller's transaction.
    Mono<Void> followTier(UserId id, Tier tier, long version);

    /// Takes the password of an account away; nobody signs in by one until there is another.
    Mono<Void> forgetPassword(UserId id);

    /// The admins that are not disabled; held until the caller's transaction ends.
    Mono<Set<UserId>> lockAdmins();

    /// The account of an address with the hash of its password; empty when there is none, which the one caller that
    /// checks passwords must not let anybody see.
    Mono<Credential> credentialOf(Email email);

    /// An account with the hash of its password. Ends in [AccountGone] when there is none.
    Mono<Credential> credentialOf(UserId id);

    Mono<Void> changePassword(UserId id, String passwordHash);

    /// An account and the hash of its password; null when it has none.
    record Credential(Account account, @Nullable String passwordHash) {}
}
