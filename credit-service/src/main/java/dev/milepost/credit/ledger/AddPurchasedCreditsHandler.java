package dev.milepost.credit.ledger;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Adds credits that were paid for, once for each payment. They never expire (CRED-2).
@Component
public class AddPurchasedCreditsHandler {

    private final OnceByReference once;
    private final Clock clock;

    AddPurchasedCreditsHandler(OnceByReference once, Clock clock) {
        this.once = once;
        this.clock = clock;
    }

    /// @throws ReferenceAlreadyUsed when the payment has bought another number of credits
    public Mono<LedgerEntry> handle(AddPurchasedCredits command) {
        Grant grant =
                new Grant(
                        CreditKind.PURCHASED,
                        command.amount(),
                        "purchase:" + command.reference(),
                        "Credits that you bought",
                        null);
        return once.granted(
                        command.user(),
                        grant.reference(),
                        account -> account.given(grant, clock.instant()))
                .map(grant::answeredBy);
    }
}
