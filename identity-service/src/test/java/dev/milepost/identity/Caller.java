package dev.milepost.identity;

import static dev.milepost.kit.test.Answers.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Calls the service as a client would.
class Caller {

    private final WebTestClient http;

    Caller(@Lazy WebTestClient http) {
        this.http = http;
    }

    /// The same caller with another user agent.
    Caller as(String userAgent) {
        return with(HttpHeaders.USER_AGENT, userAgent);
    }

    Caller with(String header, String value) {
        return new Caller(http.mutate().defaultHeader(header, value).build());
    }

    static String anEmail() {
        return "user-" + UUID.randomUUID() + "@example.org";
    }

    WebTestClient.ResponseSpec signUp(String email) {
        return post("/api/v1/auth/signup", signUpBody(email));
    }

    static Map<String, Object> signUpBody(String email) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email", email);
        body.put("password", "correct horse");
        body.put("name", "Ada");
        body.put("timezone", "Europe/London");
        return body;
    }

    JsonNode signedUp(String email) {
        return json(signUp(email).expectStatus().isCreated());
    }

    WebTestClient.ResponseSpec logIn(String email, String password) {
        return post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    WebTestClient.ResponseSpec refresh(String refreshToken) {
        return post("/api/v1/auth/refresh", Map.of("refresh_token", refreshToken));
    }

    WebTestClient.ResponseSpec logOut(String refreshToken) {
        return post("/api/v1/auth/logout", Map.of("refresh_token", refreshToken));
    }

    WebTestClient.ResponseSpec post(String uri, Object body) {
        return post(uri, null, body);
    }

    WebTestClient.ResponseSpec post(String uri, @Nullable String authorization, Object body) {
        return http.post()
                .uri(uri)
                .headers(headers -> authorize(headers, authorization))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    WebTestClient.ResponseSpec put(String uri, @Nullable String authorization, Object body) {
        return http.put()
                .uri(uri)
                .headers(headers -> authorize(headers, authorization))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    WebTestClient.ResponseSpec patch(String uri, String authorization, String body) {
        return http.patch()
                .uri(uri)
                .headers(headers -> authorize(headers, authorization))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    WebTestClient.ResponseSpec get(String uri, @Nullable String authorization) {
        return http.get().uri(uri).headers(headers -> authorize(headers, authorization)).exchange();
    }

    WebTestClient.ResponseSpec delete(String uri, String authorization) {
        return http.delete()
                .uri(uri)
                .headers(headers -> authorize(headers, authorization))
                .exchange();
    }

    WebTestClient.ResponseSpec delete(String uri, String authorization, Object body) {
        return http.method(HttpMethod.DELETE)
                .uri(uri)
                .headers(headers -> authorize(headers, authorization))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }

    private static void authorize(HttpHeaders headers, @Nullable String authorization) {
        if (authorization != null) {
            headers.set(HttpHeaders.AUTHORIZATION, authorization);
        }
    }
}
