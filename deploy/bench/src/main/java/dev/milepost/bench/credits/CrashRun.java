package dev.milepost.bench.credits;

import dev.milepost.bench.load.Bench;
import dev.milepost.bench.load.Request;
import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Many clients debit while the service is killed with -9 and started again, some times. Each debit has its reference, and whoever
/// gets no answer sends it again until there is one. In the end the ledger has exactly the debits that were answered with yes, each
/// once.
final class CrashRun {

    private static final int KILLS = 4;
    private static final int SPENT = 201;
    private static final int TOO_FEW = 402;
    private static final int NO_ANSWER = 0;
    private static final Duration GIVING_UP = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Suite suite;
    private final String token;
    private final String name;
    private final int firstPerson;
    private final int people;
    private final int debits;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicLong sentAgain = new AtomicLong();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> strange = ConcurrentHashMap.newKeySet();

    CrashRun(Suite suite, String token, String name, int firstPerson, int people, int debits) {
        this.suite = suite;
        this.token = token;
        this.name = name;
        this.firstPerson = firstPerson;
        this.people = people;
        this.debits = debits;
    }

    /// Answers whether everything is right, and says what was.
    boolean run(int clients, Accounts accounts) {
        try (HttpClient http = Bench.client();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> debitAll(http));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitAnswers(debits * kill / (KILLS + 1));
                suite.kill9(Service.CREDIT);
                suite.start(Service.CREDIT, Map.of());
            }
            awaitAnswers(debits);
        }
        return report(accounts);
    }

    private void awaitAnswers(int count) {
        while (answered.get() < count) {
            Bench.pause(PAUSE);
        }
    }

    private void debitAll(HttpClient http) {
        for (int i = next.getAndIncrement(); i < debits; i = next.getAndIncrement()) {
            Debit debit = new Debit(firstPerson + i % people, name + "-" + i);
            switch (answer(http, debit)) {
                case SPENT -> accepted.add(debit.reference());
                case TOO_FEW -> refused.add(debit.reference());
                default -> strange.add(debit.reference());
            }
            answered.incrementAndGet();
        }
    }

    private int answer(HttpClient http, Debit debit) {
        HttpRequest request = written(debit.request());
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < GIVING_UP.toNanos()) {
            try {
                HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
                if (response.statusCode() < 500) {
                    return response.statusCode();
                }
            } catch (IOException _) {
                // killed: whether it was spent is not known
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", interrupted);
            }
            sentAgain.incrementAndGet();
            Bench.pause(PAUSE);
        }
        return NO_ANSWER;
    }

    private HttpRequest written(Request request) {
        return HttpRequest.newBuilder(suite.url(Service.CREDIT).resolve(request.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(request.method(), BodyPublishers.ofString(request.body()))
                .build();
    }

    private boolean report(Accounts accounts) {
        List<String> entries = accounts.spent(name + "-");
        Set<String> spent = new HashSet<>(entries);
        int doubled = entries.size() - spent.size();
        long lost = accepted.stream().filter(reference -> !spent.contains(reference)).count();
        long unsaid = spent.stream().filter(reference -> !accepted.contains(reference)).count();
        int least = accounts.least();
        System.out.printf(
                "%s: %,d debits of %,d people, %d kills: %,d spent, %,d refused, %,d sent again; %d lost, %d doubled, %d spent without a yes, %d strange answers; the least that anybody has is %d%n",
                name,
                debits,
                people,
                KILLS,
                accepted.size(),
                refused.size(),
                sentAgain.get(),
                lost,
                doubled,
                unsaid,
                strange.size(),
                least);
        return lost == 0
                && doubled == 0
                && unsaid == 0
                && strange.isEmpty()
                && least >= 0
                && accepted.size() + refused.size() == debits;
    }
}
