package dev.milepost.identity.admin;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountEvent;
import dev.milepost.identity.account.Decision;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an admin wants done to an account (ID-6). Each is told as a fact, with who wanted it and why.
public sealed interface AdminAction {

    UserId actor();

    UserId user();

    Change<Account, AccountEvent> on(Account account, Instant now);

    /// Nobody logs in to the account until it is enabled.
    record Disable(UserId actor, UserId user, String reason) implements AdminAction {

        @Override
        public Change<Account, AccountEvent> on(Account account, Instant now) {
            return account.disable(new Decision(actor, reason), now);
        }
    }

    record Enable(UserId actor, UserId user, String reason) implements AdminAction {

        @Override
        public Change<Account, AccountEvent> on(Account account, Instant now) {
            return account.enable(new Decision(actor, reason), now);
        }
    }

    /// @param seenVersion the version of the account that the admin saw; null when it does not matter (API-6)
    record ChangeRoles(
            UserId actor,
            UserId user,
            List<String> roles,
            String reason,
            @Nullable Long seenVersion)
            implements AdminAction {

        @Override
        public Change<Account, AccountEvent> on(Account account, Instant now) {
            return account.seenAs(seenVersion).giveRoles(roles, new Decision(actor, reason), now);
        }
    }
}
