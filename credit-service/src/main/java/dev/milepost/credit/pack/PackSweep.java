package dev.milepost.credit.pack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Asks the provider of payments about purchases whose time is over and of which it told nothing. Any number of instances may
/// sweep at once.
@Component
public class PackSweep {

    private static final Logger log = LoggerFactory.getLogger(PackSweep.class);

    private final PackPurchases purchases;
    private final FollowPurchaseHandler follow;
    private final PackTerms terms;

    PackSweep(PackPurchases purchases, FollowPurchaseHandler follow, PackTerms terms) {
        this.purchases = purchases;
        this.follow = follow;
        this.terms = terms;
    }

    /// One that fails does not keep the others; it is due at a later look as well.
    public Mono<Void> run() {
        return purchases
                .claimToLookAt(terms.batch())
                .flatMapMany(Flux::fromIterable)
                .concatMap(purchase ->
                        settled(purchase).onErrorResume(error -> reported(purchase, error)))
                .then();
    }

    private Mono<Void> settled(PackPurchase purchase) {
        return purchase.session() == null
                ? purchases.neverShown(purchase.id())
                : follow.read(purchase.id(), null).flatMap(follow::apply);
    }

    private static Mono<Void> reported(PackPurchase purchase, Throwable error) {
        log.atWarn()
                .addKeyValue("purchase", purchase.id())
                .addKeyValue("reason", error.toString())
                .log("A purchase could not be looked at");
        return Mono.empty();
    }
}
