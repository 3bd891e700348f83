package dev.milepost.credit.erasure;

import dev.milepost.credit.subscription.Payments;
import dev.milepost.kit.userdata.ErasureConfirmation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Lets the provider of payments forget customers whose users are gone, and with them what is still paid, until it has (ID-9). Only
/// then a deletion is confirmed. Any number of instances may sweep at once.
@Component
public class LeavingSweep {

    private static final Logger log = LoggerFactory.getLogger(LeavingSweep.class);

    private final LeavingCustomers customers;
    private final Payments payments;
    private final ErasureConfirmation confirmation;
    private final TransactionalOperator transactions;
    private final AtomicLong waiting;

    LeavingSweep(
            LeavingCustomers customers,
            Payments payments,
            ErasureConfirmation confirmation,
            TransactionalOperator transactions,
            MeterRegistry meters) {
        this.customers = customers;
        this.payments = payments;
        this.confirmation = confirmation;
        this.transactions = transactions;
        this.waiting = meters.gauge("milepost.credits.customers.leaving", new AtomicLong());
    }

    /// One that fails does not keep the others; it is due again later.
    public Mono<Void> run() {
        return customers
                .claim()
                .flatMapMany(Flux::fromIterable)
                .concatMap(customer ->
                        forget(customer).onErrorResume(error -> reported(customer, error)))
                .then(Mono.defer(customers::count))
                .doOnNext(waiting::set)
                .then();
    }

    private Mono<Void> forget(LeavingCustomer customer) {
        return payments.forget(customer.id()).then(Mono.defer(() -> confirm(customer)));
    }

    private Mono<Void> confirm(LeavingCustomer customer) {
        return customers
                .gone(customer)
                .flatMap(erasure -> confirmation.confirm(customer.user(), erasure))
                .as(transactions::transactional);
    }

    private static Mono<Void> reported(LeavingCustomer customer, Throwable error) {
        log.atWarn()
                .addKeyValue("customer", customer.id())
                .addKeyValue("reason", error.toString())
                .log("The provider of payments has not forgotten a customer who is gone");
        return Mono.empty();
    }
}
