package dev.milepost.bench.load;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// A running suite with people who may ask it, and what can be done with both.
public final class Bench implements AutoCloseable {

    private static final Duration DRAINING = Duration.ofSeconds(60);

    private final Suite suite;
    private final IntFunction<String> tokens;
    private final Service service;
    private final Load load = new Load();
    private final HttpClient http = client();
    private final Map<String, Long> processes;

    /// @param tokens by person
    /// @param service whose work is measured
    public Bench(Suite suite, IntFunction<String> tokens, Service service) {
        this(suite, tokens, service, Map.of());
    }

    /// @param others processes outside the suite whose processor time is measured too, by name
    public Bench(
            Suite suite, IntFunction<String> tokens, Service service, Map<String, Long> others) {
        this.suite = suite;
        this.tokens = tokens;
        this.service = service;
        this.processes = new LinkedHashMap<>(suite.processIds());
        this.processes.putAll(others);
    }

    @Override
    public void close() {
        load.close();
        http.close();
    }

    /// Lets clients ask for a while and counts what they saw after they have warmed up.
    public Measurement measured(
            Service through,
            int clients,
            Supplier<Request> requests,
            Duration warmUp,
            Duration time) {
        return measured(suite.url(through), clients, requests, warmUp, time);
    }

    /// The same of any server.
    public Measurement measured(
            URI target, int clients, Supplier<Request> requests, Duration warmUp, Duration time) {
        Load.Running running = load.start(target, clients, () -> bytes(requests.get(), target));
        pause(warmUp);
        ProcessorTime before = ProcessorTime.now(processes);
        running.begin();
        long begun = System.nanoTime();
        pause(time);
        double seconds = (System.nanoTime() - begun) / 1e9;
        ProcessorTime after = ProcessorTime.now(processes);
        Load.Answers answers = running.end();
        long count = answers.micros().getTotalCount();
        return new Measurement(
                clients,
                count / seconds,
                answers.micros(),
                answers.failed(),
                answers.firstFailure(),
                after.since(before, count));
    }

    /// Asks the service once.
    public HttpResponse<String> ask(Request request) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(suite.url(service).resolve(request.path()))
                        .header("Authorization", "Bearer " + tokens.apply(request.person()))
                        .header("Content-Type", "application/json")
                        .method(request.method(), BodyPublishers.ofString(request.body()));
        if (!request.key().isEmpty()) {
            builder.header("Idempotency-Key", request.key());
        }
        try {
            HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(
                        request + " was answered with " + response.statusCode() + response.body());
            }
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    /// Does something while the service stands still, so that it takes no processor time and publishes nothing.
    public <T> T withoutService(Supplier<T> something) {
        String id = Long.toString(processes.getOrDefault(service.module(), 0L));
        signal("STOP", id);
        try {
            return something.get();
        } finally {
            sql("DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox FOR UPDATE SKIP LOCKED)");
            signal("CONT", id);
        }
    }

    /// Waits until what was written has been published.
    public void awaitPublished() {
        long deadline = System.nanoTime() + DRAINING.toNanos();
        while (count("outbox") > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Events are still in the outbox");
            }
            pause(Duration.ofMillis(50));
        }
    }

    public void sql(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public long count(String table) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT count(*) FROM " + table)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String jdbcUrl() {
        return suite.jdbcUrl(service);
    }

    public StatementLog statementLog() {
        return StatementLog.opened(
                suite.logs().resolve("postgres.log"), suite.superuserJdbcUrl(service));
    }

    public static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    public static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    private byte[] bytes(Request request, URI target) {
        return request.bytes(target, request.person() > 0 ? tokens.apply(request.person()) : "");
    }

    private static void signal(String name, String id) {
        try {
            int result = new ProcessBuilder(List.of("kill", "-" + name, id)).start().waitFor();
            if (result != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + result);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
