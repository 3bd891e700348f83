package dev.milepost.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An account as its owner sees it.
public record AccountView(
        UUID id,
        String email,
        boolean emailVerified,
        String name,
        String timezone,
        List<String> roles,
        Instant createdAt) {

    public static AccountView of(Account account) {
        return new AccountView(
                account.id().value(),
                account.email().value(),
                account.emailIsVerified(),
                account.name(),
                account.timezone().getId(),
                account.roles(),
                account.createdAt());
    }
}
