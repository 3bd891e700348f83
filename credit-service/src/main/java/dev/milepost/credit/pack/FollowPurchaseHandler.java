package dev.milepost.credit.pack;

import dev.milepost.credit.ledger.AddPurchasedCredits;
import dev.milepost.credit.ledger.AddPurchasedCreditsHandler;
import dev.milepost.credit.ledger.TakeBackPurchasedCredits;
import dev.milepost.credit.ledger.TakeBackPurchasedCreditsHandler;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.userdata.UserErasure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Asks the provider of payments about purchases and brings them to what it says. Their states only go on, so of any two
/// readings the later state wins, whichever comes first.
@Component
public class FollowPurchaseHandler {

    private final PackPurchases purchases;
    private final PackPayments payments;
    private final AddPurchasedCreditsHandler credits;
    private final TakeBackPurchasedCreditsHandler takeBack;
    private final UserErasure erasure;
    private final TransactionalOperator transactions;

    FollowPurchaseHandler(
            PackPurchases purchases,
            PackPayments payments,
            AddPurchasedCreditsHandler credits,
            TakeBackPurchasedCreditsHandler takeBack,
            UserErasure erasure,
            TransactionalOperator transactions) {
        this.purchases = purchases;
        this.payments = payments;
        this.credits = credits;
        this.takeBack = takeBack;
        this.erasure = erasure;
        this.transactions = transactions;
    }

    /// Empty when the purchase is not known. What somebody paid for one who is gone since, and with whom the purchase is forgotten, is
    /// paid back (ID-9).
    ///
    /// @param session the provider's name of its page, when that is told; else the one that is remembered
    public Mono<PackReading> read(UUID purchase, @Nullable String session) {
        return purchases
                .find(purchase)
                .singleOptional()
                .flatMap(known ->
                        known.isPresent()
                                ? Mono.justOrEmpty(
                                                session == null ? known.get().session() : session)
                                        .flatMap(payments::purchase)
                                : Mono.justOrEmpty(session).flatMap(this::paidBackIfNobodys));
    }

    /// Others may sell at the same provider: only whom this service has erased is gone.
    private Mono<PackReading> paidBackIfNobodys(String session) {
        return payments.purchase(session)
                .filter(PackReading::isPaid)
                .filterWhen(reading -> isOfSomebodyErased(reading.buyer()))
                .flatMap(payments::payBack)
                .then(Mono.empty());
    }

    private Mono<Boolean> isOfSomebodyErased(@Nullable UserId buyer) {
        return buyer == null ? Mono.just(false) : erasure.isErased(buyer);
    }

    /// Joins the caller's transaction, if there is one.
    public Mono<Void> apply(PackReading reading) {
        return purchases
                .locked(reading.purchase())
                .map(known -> known.read(reading.state()))
                .filter(Change::happened)
                .flatMap(this::kept)
                .as(transactions::transactional);
    }

    private Mono<Void> kept(Change<PackPurchase, PackEvent> change) {
        return purchases
                .save(change)
                .thenMany(Flux.fromIterable(change.events()))
                .concatMap(this::follow)
                .then();
    }

    private Mono<Void> follow(PackEvent event) {
        return switch (event) {
            case PackEvent.Paid(PackPurchase bought) -> credits.handle(creditsOf(bought)).then();
            case PackEvent.PaidBack(PackPurchase returned) ->
                    takeBack.handle(
                            new TakeBackPurchasedCredits(
                                    returned.user(),
                                    returned.pack().credits(),
                                    returned.id().toString()));
            case PackEvent.Moved _ -> Mono.empty();
        };
    }

    private static AddPurchasedCredits creditsOf(PackPurchase bought) {
        return new AddPurchasedCredits(
                bought.user(), bought.pack().credits(), bought.id().toString());
    }
}
