package dev.milepost.credit.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Holds each balance against the sum of its entries and shows in the metric `milepost.credits.ledger.mismatches` how many do
/// not agree (CRED-1). `deploy/ops/verify-ledger` says which.
@Component
public class LedgerAudit {

    private static final Logger log = LoggerFactory.getLogger(LedgerAudit.class);

    private final LedgerQueries ledger;
    private final AtomicLong mismatches;

    LedgerAudit(LedgerQueries ledger, MeterRegistry meters) {
        this.ledger = ledger;
        this.mismatches = meters.gauge("milepost.credits.ledger.mismatches", new AtomicLong());
    }

    public Mono<Void> run() {
        return ledger.mismatches().doOnNext(this::found).then();
    }

    private void found(long count) {
        mismatches.set(count);
        if (count > 0) {
            log.atError()
                    .addKeyValue("mismatches", count)
                    .log("Balances are not what their entries add up to");
        }
    }
}
