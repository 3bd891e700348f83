package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;
import dev.milepost.kit.userdata.UserErasure;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives credits by hand, once for each reference; the entry and its event say who did and why (CRED-6).
@Component
public class GrantCreditsHandler {

    private final OnceByReference once;
    private final UserErasure erasure;
    private final Clock clock;

    GrantCreditsHandler(OnceByReference once, UserErasure erasure, Clock clock) {
        this.once = once;
        this.erasure = erasure;
        this.clock = clock;
    }

    /// @throws ReferenceAlreadyUsed when another grant has the reference
    /// @throws dev.milepost.kit.userdata.UserErased when there is nobody to give them to any more
    public Mono<LedgerEntry> handle(GrantCredits command) {
        Grant grant =
                new Grant(
                        command.kind(),
                        command.amount(),
                        "admin:" + command.reference(),
                        command.reason(),
                        command.grantedBy().toString());
        return erasure.unlessErased(command.user(), () -> granted(command.user(), grant));
    }

    private Mono<LedgerEntry> granted(UserId user, Grant grant) {
        return once.granted(
                        user, grant.reference(), account -> account.given(grant, clock.instant()))
                .map(grant::answeredBy);
    }
}
