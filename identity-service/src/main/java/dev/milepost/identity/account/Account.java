package dev.milepost.identity.account;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.problem.StaleVersion;
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
/// @param disabled null for an account that is not
/// @param version grows by one with each change
public record Account(
        UserId id,
        Email email,
        @Nullable Instant emailVerifiedAt,
        Profile profile,
        List<String> roles,
        Tier tier,
        @Nullable Disabling disabled,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final String ADMIN = "admin";
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
                        null,
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
        return updated(with(email, emailVerifiedAt, wanted, now));
    }

    /// Somebody has shown that the mails of an address reach the person; no news when that is known, or when it is another
    /// address than the account's.
    public Change<Account, AccountEvent> proved(Email address, Instant now) {
        return emailIsVerified() || !address.equals(email)
                ? Change.of(this)
                : movedTo(address, now);
    }

    /// The account has another address, which was proved to be its person's.
    public Change<Account, AccountEvent> movedTo(Email address, Instant now) {
        return updated(with(address, now, profile, now));
    }

    /// What is decided already changes nothing.
    public Change<Account, AccountEvent> disable(Decision decision, Instant now) {
        if (disabled != null) {
            return Change.of(this);
        }
        Account changed = with(roles, new Disabling(now, decision.reason()), now);
        return Change.of(changed, new AccountEvent.Disabled(changed, decision));
    }

    public Change<Account, AccountEvent> enable(Decision decision, Instant now) {
        if (disabled == null) {
            return Change.of(this);
        }
        Account changed = with(roles, null, now);
        return Change.of(changed, new AccountEvent.Enabled(changed, decision));
    }

    /// @param wanted all roles that the person is to have
    public Change<Account, AccountEvent> giveRoles(
            List<String> wanted, Decision decision, Instant now) {
        List<String> each = wanted.stream().distinct().sorted().toList();
        if (each.equals(roles)) {
            return Change.of(this);
        }
        Account changed = with(each, disabled, now);
        return Change.of(changed, new AccountEvent.RolesChanged(changed, decision));
    }

    public boolean isActiveAdmin() {
        return disabled == null && roles.contains(ADMIN);
    }

    private Account with(Email address, @Nullable Instant verifiedAt, Profile wanted, Instant now) {
        return new Account(
                id,
                address,
                verifiedAt,
                wanted,
                roles,
                tier,
                disabled,
                version + 1,
                createdAt,
                now);
    }

    private Account with(List<String> wanted, @Nullable Disabling disabling, Instant now) {
        return new Account(
                id,
                email,
                emailVerifiedAt,
                profile,
                wanted,
                tier,
                disabling,
                version + 1,
                createdAt,
                now);
    }

    private static Change<Account, AccountEvent> updated(Account account) {
        return Change.of(account, new AccountEvent.Updated(account));
    }

    /// Holds the account to the version that somebody saw.
    ///
    /// @throws StaleVersion when it has changed since
    public Account seenAs(@Nullable Long seenVersion) {
        if (seenVersion != null && seenVersion != version) {
            throw new StaleVersion(version);
        }
        return this;
    }
}
