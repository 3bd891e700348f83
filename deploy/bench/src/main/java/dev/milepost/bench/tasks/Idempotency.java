package dev.milepost.bench.tasks;

import dev.milepost.bench.load.Bench;
import dev.milepost.bench.load.Request;
import dev.milepost.bench.load.Tokens;
import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import dev.milepost.deploy.local.SuiteOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Sends each of many requests to make a task several times at once, with one `Idempotency-Key` (API-5): there must be as many
/// tasks as keys, and every sender must be given the same bytes. Ends with 1 when that is not so.
public final class Idempotency {

    private static final int KEYS = 10_000;
    private static final int SENDERS = 8;
    private static final int KEYS_AT_A_TIME = 16;
    private static final int PEOPLE = 100;
    private static final int CREATED = 201;
    private static final int IN_FLIGHT = 409;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI tasks;
    private final Tokens tokens;
    private final HttpClient http;
    private final AtomicLong waited = new AtomicLong();
    private final AtomicLong replayed = new AtomicLong();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();

    private Idempotency(URI service, Tokens tokens, HttpClient http) {
        this.tasks = service.resolve("/api/v1/tasks");
        this.tokens = tokens;
        this.http = http;
    }

    /// @param arguments how many keys, and how many senders of each
    public static void main(String[] arguments) {
        int keys = arguments.length > 0 ? Integer.parseInt(arguments[0]) : KEYS;
        int senders = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SENDERS;
        Path repository = Path.of(System.getProperty("milepost.repository", "."));
        Path home = repository.resolve("deploy/bench/target/suite").toAbsolutePath();
        SuiteOptions options =
                SuiteOptions.isolated(repository, home).withServices(EnumSet.of(Service.TASK));
        boolean right;
        try (Tokens tokens = Tokens.trustedBy(options);
                Suite suite = Suite.startFresh(tokens.trusted(options));
                Bench bench = new Bench(suite, tokens::of, Service.TASK);
                HttpClient http = Bench.client()) {
            Idempotency idempotency = new Idempotency(suite.url(Service.TASK), tokens, http);
            right = idempotency.run(keys, senders) && bench.count("tasks") == keys;
            System.out.printf(
                    "%,d keys × %d senders: %,d tasks; %,d answers were repeats, %,d senders were told to wait; %d keys with different answers%n",
                    keys,
                    senders,
                    bench.count("tasks"),
                    idempotency.replayed.get(),
                    idempotency.waited.get(),
                    idempotency.wrong.size());
        }
        System.exit(right ? 0 : 1);
    }

    private boolean run(int keys, int senders) {
        tokens.sign(1, PEOPLE);
        Semaphore room = new Semaphore(KEYS_AT_A_TIME);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int key = 0; key < keys; key++) {
                int number = key;
                room.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        send(number, senders);
                    } finally {
                        room.release();
                    }
                });
            }
        }
        wrong.stream().limit(5).forEach(System.out::println);
        return wrong.isEmpty() && replayed.get() == (long) keys * (senders - 1);
    }

    private void send(int number, int senders) {
        Request request =
                new Request(
                        1 + number % PEOPLE,
                        "POST",
                        tasks.getPath(),
                        "crowd-" + number,
                        "{\"title\": \"Read chapter %d\", \"priority\": \"HIGH\"}"
                                .formatted(number));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> answers =
                    IntStream.range(0, senders)
                            .mapToObj(_ -> threads.submit(() -> answer(request)))
                            .toList()
                            .stream()
                            .map(Idempotency::result)
                            .distinct()
                            .toList();
            if (answers.size() != 1 || answers.getFirst().startsWith("!")) {
                wrong.add(request.key() + ": " + answers);
            }
        }
    }

    private static String result(Future<String> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            return "!" + failed.getCause();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// As a client would: while another sender is being served it tries again.
    private String answer(Request request) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> response = http.send(written(request), BodyHandlers.ofString());
            if (response.statusCode() == CREATED) {
                if (response.headers().firstValue("X-Idempotent-Replayed").isPresent()) {
                    replayed.incrementAndGet();
                }
                return response.headers().firstValue("Location").orElse("")
                        + response.headers().firstValue("ETag").orElse("")
                        + response.body();
            }
            if (response.statusCode() != IN_FLIGHT) {
                return "!" + response.statusCode() + " " + response.body();
            }
            waited.incrementAndGet();
            Bench.pause(Duration.ofMillis(5));
        }
    }

    private HttpRequest written(Request request) {
        return HttpRequest.newBuilder(tasks)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(request.person()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", request.key())
                .method(request.method(), BodyPublishers.ofString(request.body()))
                .build();
    }
}
