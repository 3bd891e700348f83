package dev.milepost.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Somebody with an account of their own who uses Milepost through the gateway.
public final class Person {

    public static final String PASSWORD = "a long walk to the sea";

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final URI gateway;
    private final String email;
    private String token = "";
    private String refreshToken = "";

    private Person(URI gateway, String email) {
        this.gateway = gateway;
        this.email = email;
    }

    /// A new account, logged in.
    public static Person signedUp(URI gateway) {
        Person person = new Person(gateway, "ada-" + UUID.randomUUID() + "@example.com");
        person.keepTokens(
                person.post(
                                "/api/v1/auth/signup",
                                "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"Ada\"}"
                                        .formatted(person.email, PASSWORD))
                        .expect(201));
        return person;
    }

    /// Somebody who only looks in.
    public static Person withoutAccount(URI gateway) {
        return new Person(gateway, "");
    }

    public String email() {
        return email;
    }

    public String refreshToken() {
        return refreshToken;
    }

    public void keepTokens(JsonNode tokens) {
        token = tokens.get("token").asString();
        refreshToken = tokens.get("refresh_token").asString();
    }

    /// Sets a goal and answers its id.
    public String setGoal(String body) {
        return post("/api/v1/goals", body).expect(202).get("id").asString();
    }

    public JsonNode goal(String id) {
        return get("/api/v1/goals/" + id).expect(200);
    }

    /// The names of the server-sent events of a path as they come, until one of this name has come.
    public List<String> listen(String path, String until) {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", "00000000-0000-0000-0000-000000000000")
                        .header("Authorization", "Bearer " + token)
                        .build();
        List<String> names = new ArrayList<>();
        try (Stream<String> lines = HTTP.send(request, BodyHandlers.ofLines()).body()) {
            Iterator<String> each = lines.iterator();
            while (!names.contains(until) && each.hasNext()) {
                String line = each.next();
                if (line.startsWith("event:")) {
                    names.add(line.substring("event:".length()).strip());
                }
            }
            return names;
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return delete(path, "");
    }

    public Answer delete(String path, String body) {
        return send("DELETE", path, body);
    }

    private Answer send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json, application/problem+json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return Answer.of(
                    method + " " + path, HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
