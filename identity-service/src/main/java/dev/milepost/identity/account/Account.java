package dev.milepost.identity.account;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's account. It begins with the sign-up and is known by its e-mail address.
///
/// @param emailVerifiedAt when the person last proved to read that address; null while nobody has
/// @param roles `user`, and `admin` for operators
/// @param tier what tokens say that the person pays for
/// @param version grows by one with each change
public record Account(
        UserId id,
        Email email,
        @Nullable Instant emailVerifiedAt,
        Profile profile,
        List<String> roles,
        Tier tier,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final List<String> ROLES = List.of("user");

    /// A new account of the person who signs up.
    static Change<Account, AccountEvent> registered(SignUp command, Instant now) {
        return registered(
                command.email(), null, Profile.of(command.name(), command.timezone()), now);
    }

    /// A new account of a person for whose address another vouches.
    static Change<Account, AccountEvent> registered(RegisterVouched command, Instant now) {
        return registered(
                command.email(), now, Profile.of(command.name(), command.timezone()), now);
    }

    private static Change<Account, AccountEvent> registered(
            Email email, @Nullable Instant emailVerifiedAt, Profile profile, Instant now) {
        Account account =
                new Account(
                        new UserId(UuidV7.next()),
                        email,
                        emailVerifiedAt,
                        profile,
                        ROLES,
                        Tier.FREE,
                        1,
                        now,
                        now);
        return Change.of(account, new AccountEvent.Registered(account));
    }

    public String name() {
        return profile.name();
    }

    public ZoneId timezone() {
        return profile.timezone();
    }

    public boolean emailIsVerified() {
        return emailVerifiedAt != null;
    }

    /// What is as wanted already changes nothing.
    Change<Account, AccountEvent> update(Profile wanted, Instant now) {
        if (wanted.equals(profile)) {
            return Change.of(this);
        }
        Account updated =
                new Account(
                        id,
                        email,
                        emailVerifiedAt,
                        wanted,
                        roles,
                        tier,
                        version + 1,
                        createdAt,
                        now);
        return Change.of(updated, new AccountEvent.Updated(updated));
    }

    /// Another vouches for the address; a proof that there was before stays.
    Change<Account, AccountEvent> vouchedFor(Instant now) {
        if (emailIsVerified()) {
            return Change.of(this);
        }
        Account vouched =
                new Account(id, email, now, profile, roles, tier, version + 1, createdAt, now);
        return Change.of(vouched, new AccountEvent.Updated(vouched));
    }

    /// Holds the account to the version that somebody saw.
    ///
    /// @throws StaleVersion when it has changed since
    Account seenAs(@Nullable Long seenVersion) {
        if (seenVersion != null && seenVersion != version) {
            throw new StaleVersion(version);
        }
        return this;
    }
}
