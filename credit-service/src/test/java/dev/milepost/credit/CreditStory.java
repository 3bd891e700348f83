package dev.milepost.credit;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/// One user of credits, and the planner that spends them.
public final class CreditStory {

    public static final String BALANCE = "/api/v1/credits/balance";
    public static final String HISTORY = "/api/v1/credits/history";
    public static final String DEBITS = "/api/v1/credits/debits";
    public static final String GRANTS = "/api/v1/credits/grants";
    public static final String REFUNDS = "/api/v1/credits/refunds";
    public static final String RESERVATIONS = "/internal/v1/credits/reservations";

    private final WebTestClient http;
    private final UserId user = new UserId(UuidV7.next());

    public CreditStory(WebTestClient http) {
        this.http = http.mutate().responseTimeout(Duration.ofSeconds(30)).build();
    }

    public UserId user() {
        return user;
    }

    public ResponseSpec get(String path) {
        return http.get().uri(path).header("Authorization", TestTokens.bearer(user)).exchange();
    }

    public JsonNode balance() {
        return Answers.json(get(BALANCE).expectStatus().isOk());
    }

    public int total() {
        return balance().get("total").asInt();
    }

    public JsonNode history(String query) {
        return Answers.json(get(HISTORY + query).expectStatus().isOk());
    }

    public ResponseSpec reserve(String operation, String reference) {
        return reserve(
                "{\"user_id\": \"%s\", \"operation\": \"%s\", \"reference\": \"%s\"}"
                        .formatted(user, operation, reference));
    }

    public ResponseSpec reserve(String body) {
        return internal(RESERVATIONS, body, planner());
    }

    /// Reserves and answers the reservation.
    public JsonNode reserved(String operation, String reference) {
        return Answers.json(reserve(operation, reference).expectStatus().isCreated());
    }

    public ResponseSpec settle(UUID reservation) {
        return close(reservation, "settle");
    }

    public ResponseSpec settle(UUID reservation, int amount) {
        return internal(
                RESERVATIONS + "/" + reservation + "/settle",
                "{\"amount\": %d}".formatted(amount),
                planner());
    }

    public ResponseSpec debit(String operation, String reference) {
        return internal(
                DEBITS,
                "{\"user_id\": \"%s\", \"operation\": \"%s\", \"reference\": \"%s\"}"
                        .formatted(user, operation, reference),
                planner());
    }

    /// Spends and answers the entry.
    public JsonNode debited(String operation, String reference) {
        return Answers.json(debit(operation, reference).expectStatus().isCreated());
    }

    public ResponseSpec release(UUID reservation) {
        return close(reservation, "release");
    }

    public ResponseSpec internal(String path, String body, String token) {
        return http.post()
                .uri(path)
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public static UUID idOf(JsonNode reservation) {
        return UUID.fromString(reservation.get("reservation_id").asString());
    }

    public static String planner() {
        return TestTokens.service("planner-service", "credits:reserve");
    }

    private ResponseSpec close(UUID reservation, String how) {
        return internal(RESERVATIONS + "/" + reservation + "/" + how, "", planner());
    }
}
