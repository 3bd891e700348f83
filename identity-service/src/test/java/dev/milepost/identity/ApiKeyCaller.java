package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/// Handles API keys as their users do, and exchanges them as the gateway does.
class ApiKeyCaller {

    static final String API_KEYS = "/api/v1/api-keys";
    static final String GATEWAY = "gateway";

    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private final Caller caller;
    private final WebTestClient http;

    ApiKeyCaller(Caller caller, @Lazy WebTestClient http) {
        this.caller = caller;
        this.http = http;
    }

    /// The `Authorization` of somebody who has just signed up.
    String somebody() {
        return "Bearer " + text(caller.signedUp(anEmail()), "token");
    }

    JsonNode created(String authorization, String... scopes) {
        Map<String, Object> body = Map.of("name", "my calendar", "scopes", List.of(scopes));
        return json(create(authorization, body).expectStatus().isCreated());
    }

    ResponseSpec create(String authorization, Map<String, Object> body) {
        return create(authorization, body, UUID.randomUUID().toString());
    }

    ResponseSpec create(String authorization, Map<String, Object> body, String idempotencyKey) {
        return http.post()
                .uri(API_KEYS)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    JsonNode list(String authorization) {
        return json(caller.get(API_KEYS, authorization).expectStatus().isOk()).path("items");
    }

    ResponseSpec revoke(String authorization, JsonNode key) {
        return caller.delete(API_KEYS + "/" + text(key, "id"), authorization);
    }

    /// The `Authorization` that a key is exchanged for.
    String exchanged(JsonNode key) {
        return "Bearer "
                + text(
                        json(exchange(GATEWAY, text(key, "key")).expectStatus().isOk()),
                        "access_token");
    }

    ResponseSpec exchange(String client, String secret) {
        return http.post()
                .uri("/oauth2/token")
                .headers(headers ->
                        headers.setBasicAuth(
                                client,
                                "sample-" + client.replace("-service", "") + "-client-secret",
                                StandardCharsets.UTF_8))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(
                        BodyInserters.fromFormData("grant_type", TOKEN_EXCHANGE)
                                .with("subject_token", secret)
                                .with("subject_token_type", "urn:milepost:token-type:api-key"))
                .exchange();
    }
}
