package dev.milepost.bench.logins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks a service directly, past the gateway's limits.
final class Client implements AutoCloseable {

    static final String PASSWORD = "a long walk to the sea";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI identity;
    private final URI task;

    Client(URI identity, URI task) {
        this.identity = identity;
        this.task = task;
    }

    /// The answer to a sign-up.
    String signUp(String email) {
        return body(
                post(
                        "/api/v1/auth/signup",
                        "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"Ada\"}"
                                .formatted(email, PASSWORD)));
    }

    int logIn(String email, String password) {
        return status(
                post(
                        "/api/v1/auth/login",
                        "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password)));
    }

    int askForReset(String email) {
        return status(post("/api/v1/auth/password/reset", "{\"email\": \"%s\"}".formatted(email)));
    }

    int profile(String token) {
        return status(get(identity.resolve("/api/v1/users/me"), token));
    }

    int tasks(String token) {
        return status(get(task.resolve("/api/v1/tasks"), token));
    }

    private HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(identity.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest get(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private int status(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String body(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
