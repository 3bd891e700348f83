package dev.milepost.credit.pack;

import dev.milepost.credit.limit.LimitsOfUsers;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Opens purchases and leads users to where they are paid. What may be bought in a month is counted under the user's lock and
/// with all that is still open, so no number of pages brings more.
@Component
public class BuyPackHandler {

    private final LimitsOfUsers users;
    private final PackPurchases purchases;
    private final PackPayments payments;
    private final PackTerms terms;
    private final TransactionalOperator transactions;
    private final Clock clock;

    BuyPackHandler(
            LimitsOfUsers users,
            PackPurchases purchases,
            PackPayments payments,
            PackTerms terms,
            TransactionalOperator transactions,
            Clock clock) {
        this.users = users;
        this.purchases = purchases;
        this.payments = payments;
        this.terms = terms;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<PackOffers> offers(UserId user) {
        return used(user)
                .map(used -> Math.max(0, terms.monthlyCredits() - used))
                .map(left -> new PackOffers(terms.offers(), terms.monthlyCredits(), left));
    }

    /// Ends in [PackLimitReached] when the month has no room for it.
    public Mono<PackPage> handle(BuyPack command) {
        Pack pack = terms.of(command.credits());
        return payments.ready()
                .then(Mono.defer(() -> opened(command.user(), pack)))
                .flatMap(purchase -> shown(purchase, command.email()));
    }

    private Mono<PackPurchase> opened(UserId user, Pack pack) {
        return users.lock(user)
                .then(Mono.defer(() -> used(user)))
                .map(used -> purchase(user, pack, used))
                .flatMap(purchase -> purchases.add(purchase).thenReturn(purchase))
                .as(transactions::transactional);
    }

    private PackPurchase purchase(UserId user, Pack pack, int used) {
        if (used + pack.credits() > terms.monthlyCredits()) {
            throw new PackLimitReached(terms.monthlyCredits(), used);
        }
        Instant now = clock.instant();
        return new PackPurchase(
                UuidV7.next(), user, pack, PurchaseState.OPEN, null, now.plus(terms.open()), now);
    }

    private Mono<PackPage> shown(PackPurchase purchase, String email) {
        return payments.checkOut(purchase, email)
                .flatMap(page -> purchases.shown(purchase.id(), page).thenReturn(page))
                .onErrorResume(
                        error -> purchases.neverShown(purchase.id()).then(Mono.error(error)));
    }

    private Mono<Integer> used(UserId user) {
        Instant month =
                YearMonth.now(clock.withZone(ZoneOffset.UTC))
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
        return purchases.creditsSince(user, month);
    }
}
