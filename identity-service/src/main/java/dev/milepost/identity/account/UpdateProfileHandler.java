package dev.milepost.identity.account;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Changes a person's profile (ID-5); what is as wanted already is told to nobody. 409 `STALE_VERSION` when it has
/// changed since the person read it.
@Component
public class UpdateProfileHandler {

    private final Accounts accounts;
    private final Clock clock;

    UpdateProfileHandler(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public Mono<Account> handle(UpdateProfile command) {
        return accounts.change(
                command.user(),
                account ->
                        account.seenAs(command.seenVersion())
                                .update(command.wish().apply(account.profile()), clock.instant()));
    }
}
