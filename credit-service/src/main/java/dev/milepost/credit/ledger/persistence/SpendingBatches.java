package dev.milepost.credit.ledger.persistence;

import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.kit.problem.OutageRule;
import dev.milepost.kit.security.UserId;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/// Lets spendings go together that are asked for while others are under way: one statement and one commit for all that wait
/// (`milepost.credits.spendings.together`). Nobody waits for company: who comes when nothing is under way goes at once. Of a user there
/// is one statement under way at a time, so users do not stand in their own way.
@Component
class SpendingBatches {

    private static final int LARGEST = 32;
    private static final int AT_ONCE = 2;

    /// More than that go alone, and are bounded by the database's connections.
    private static final int MOST_WAITING = 1000;

    private final Spendings spendings;
    private final List<OutageRule> outages;
    private final DistributionSummary together;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<UserId> busy = new HashSet<>();
    private int underWay;

    SpendingBatches(Spendings spendings, List<OutageRule> outages, MeterRegistry meters) {
        this.spendings = spendings;
        this.outages = outages;
        this.together = meters.summary("milepost.credits.spendings.together");
    }

    /// The entry; empty when the spending could not be made. Who stops waiting in time is not charged.
    Mono<LedgerEntry> made(AskedSpending asked) {
        return Mono.create(sink -> {
            Waiting one = new Waiting(asked, sink);
            sink.onCancel(() -> forget(one));
            if (entered(one)) {
                goOn();
            } else {
                var _ = answers(List.of(one)).subscribe(answers -> answers.forEach(Answer::give));
            }
        });
    }

    private synchronized boolean entered(Waiting one) {
        return waiting.size() < MOST_WAITING && waiting.add(one);
    }

    private synchronized void forget(Waiting one) {
        waiting.remove(one);
    }

    private void goOn() {
        for (List<Waiting> batch = taken(); !batch.isEmpty(); batch = taken()) {
            go(batch);
        }
    }

    /// Those of users who have none under way; of two with one reference the first. Empty when there is nobody to go, or no place.
    private synchronized List<Waiting> taken() {
        List<Waiting> batch = new ArrayList<>();
        if (underWay < AT_ONCE) {
            Set<Reference> references = new HashSet<>();
            Iterator<Waiting> next = waiting.iterator();
            while (next.hasNext() && batch.size() < LARGEST) {
                Waiting one = next.next();
                if (!busy.contains(one.user()) && references.add(one.reference())) {
                    batch.add(one);
                    next.remove();
                }
            }
            batch.forEach(one -> busy.add(one.user()));
            underWay += batch.isEmpty() ? 0 : 1;
        }
        return batch;
    }

    private synchronized void release(List<Waiting> batch) {
        batch.forEach(one -> busy.remove(one.user()));
        underWay--;
    }

    private void go(List<Waiting> batch) {
        together.record(batch.size());
        var _ =
                answers(batch)
                        .subscribe(answers -> {
                            release(batch);
                            goOn();
                            answers.forEach(Answer::give);
                        });
    }

    /// One that fails must not fail the others: each of them is tried alone then. In an outage that would only take longer.
    private Mono<List<Answer>> answers(List<Waiting> batch) {
        List<AskedSpending> asked = batch.stream().map(Waiting::asked).toList();
        return Mono.defer(() -> spendings.made(asked))
                .map(entries -> answers(batch, entries))
                .onErrorResume(error ->
                        batch.size() == 1 || isOutage(error)
                                ? Mono.just(answers(batch, error))
                                : eachAlone(batch));
    }

    private boolean isOutage(Throwable error) {
        return outages.stream().anyMatch(rule -> rule.isOutage(error));
    }

    private Mono<List<Answer>> eachAlone(List<Waiting> batch) {
        return Flux.fromIterable(batch)
                .concatMap(one -> answers(List.of(one)))
                .flatMapIterable(Function.identity())
                .collectList();
    }

    private static List<Answer> answers(List<Waiting> batch, List<LedgerEntry> entries) {
        Map<UUID, LedgerEntry> byId =
                entries.stream().collect(Collectors.toMap(LedgerEntry::id, Function.identity()));
        return batch.stream()
                .map(one -> new Answer(one, byId.get(one.asked().entry()), null))
                .toList();
    }

    private static List<Answer> answers(List<Waiting> batch, Throwable error) {
        return batch.stream().map(one -> new Answer(one, null, error)).toList();
    }

    private record Waiting(AskedSpending asked, MonoSink<LedgerEntry> sink) {

        UserId user() {
            return asked.spending().user();
        }

        Reference reference() {
            return new Reference(user(), asked.spending().reference());
        }
    }

    private record Reference(UserId user, String name) {}

    /// @param entry null when nothing was spent
    private record Answer(Waiting to, @Nullable LedgerEntry entry, @Nullable Throwable error) {

        void give() {
            if (error != null) {
                to.sink().error(error);
            } else if (entry != null) {
                to.sink().success(entry);
            } else {
                to.sink().success();
            }
        }
    }
}
