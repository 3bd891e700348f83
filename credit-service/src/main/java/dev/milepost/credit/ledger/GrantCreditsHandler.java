package dev.milepost.credit.ledger;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives credits by hand, once for each reference; the entry and its event say who did and why (CRED-6).
@Component
public class GrantCreditsHandler {

    private final OnceByReference once;
    private final Clock clock;

    GrantCreditsHandler(OnceByReference once, Clock clock) {
        this.once = once;
        this.clock = clock;
    }

    /// @throws ReferenceAlreadyUsed when another grant has the reference
    public Mono<LedgerEntry> handle(GrantCredits command) {
        Grant grant =
                new Grant(
                        command.kind(),
                        command.amount(),
                        "admin:" + command.reference(),
                        command.reason(),
                        command.grantedBy().toString());
        return once.granted(
                        command.user(),
                        grant.reference(),
                        account -> account.given(grant, clock.instant()))
                .map(grant::answeredBy);
    }
}
