package dev.milepost.identity.account;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A person's account. It begins with the sign-up and is known by its e-mail address.
///
/// @param timezone decides where the person's days begin and end
/// @param roles `user`, and `admin` for operators
/// @param dailyBudgetMinutes what all goals together may take of a day (PLAN-9); null for no limit beyond the goals' own
/// @param version grows by one with each change
public record Account(
        UserId id,
        Email email,
        String name,
        ZoneId timezone,
        List<String> roles,
        @Nullable Integer dailyBudgetMinutes,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final List<String> ROLES = List.of("user");

    /// A new account of the person who signs up.
    static Change<Account, AccountEvent> registered(SignUp command, Instant now) {
        Account account =
                new Account(
                        new UserId(UuidV7.next()),
                        command.email(),
                        command.name(),
                        command.timezone(),
                        ROLES,
                        null,
                        1,
                        now,
                        now);
        return Change.of(account, new AccountEvent.Registered(account));
    }

    /// What is as wanted already changes nothing.
    Change<Account, AccountEvent> update(ProfileChange change, Instant now) {
        Integer minutes = change.dailyBudgetAfter(dailyBudgetMinutes);
        if (Objects.equals(minutes, dailyBudgetMinutes)) {
            return Change.of(this);
        }
        Account updated =
                new Account(id, email, name, timezone, roles, minutes, version + 1, createdAt, now);
        return Change.of(updated, new AccountEvent.Updated(updated));
    }
}
