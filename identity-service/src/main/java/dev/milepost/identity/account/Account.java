package dev.milepost.identity.account;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A person's account. It begins with the sign-up and is known by its e-mail address.
///
/// @param timezone decides where the person's days begin and end
/// @param roles `user`, and `admin` for operators
public record Account(
        UserId id,
        Email email,
        String name,
        ZoneId timezone,
        List<String> roles,
        Instant createdAt) {

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
                        now);
        return Change.of(account, new AccountEvent.Registered(account));
    }
}
