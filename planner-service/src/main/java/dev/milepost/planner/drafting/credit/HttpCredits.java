package dev.milepost.planner.drafting.credit;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.Credits;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Talks to credit-service. All three requests may be repeated: a reservation is known by its reference, and the other
/// two name a state.
final class HttpCredits implements Credits {

    private static final int PAYMENT_REQUIRED = 402;
    private static final String RESERVATIONS = "/internal/v1/credits/reservations";

    private final WebClient http;
    private final JsonMapper json;
    private final Guards guards;

    HttpCredits(WebClient http, JsonMapper json, Guards guards) {
        this.http = http;
        this.json = json;
        this.guards = guards;
    }

    record Guards(TimeLimiter perTry, Retry retry, CircuitBreaker breaker) {}

    @Override
    public Mono<UUID> reserve(UserId user, Operation operation, String reference) {
        return guarded(
                http.post()
                        .uri(RESERVATIONS)
                        .header("Content-Type", "application/json")
                        .bodyValue(request(user, operation, reference))
                        .retrieve()
                        .bodyToMono(byte[].class)
                        .defaultIfEmpty(new byte[0])
                        .map(this::reservation));
    }

    @Override
    public Mono<Void> settle(UUID reservation) {
        return guarded(close(reservation, "settle"));
    }

    @Override
    public Mono<Void> release(UUID reservation) {
        return guarded(close(reservation, "release"));
    }

    private Mono<Void> close(UUID reservation, String how) {
        return http.post()
                .uri(RESERVATIONS + "/{id}/" + how, reservation)
                .retrieve()
                .toBodilessEntity()
                .then();
    }

    private <T> Mono<T> guarded(Mono<T> request) {
        return request.onErrorMap(HttpCredits::isRefused, _ -> new CreditsRefused())
                .transformDeferred(TimeLimiterOperator.of(guards.perTry()))
                .transformDeferred(RetryOperator.of(guards.retry()))
                .transformDeferred(CircuitBreakerOperator.of(guards.breaker()))
                .onErrorMap(error -> !(error instanceof CreditsRefused), CreditsAway::new);
    }

    private static boolean isRefused(Throwable error) {
        return error instanceof WebClientResponseException answer
                && answer.getStatusCode().value() == PAYMENT_REQUIRED;
    }

    private byte[] request(UserId user, Operation operation, String reference) {
        return json.writeValueAsBytes(
                Map.of(
                        "user_id", user.toString(),
                        "operation", operation.name(),
                        "reference", reference));
    }

    private UUID reservation(byte[] body) {
        try {
            return UUID.fromString(json.readTree(body).path("reservation_id").asString(""));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "The credit service's answer names no reservation", unreadable);
        }
    }
}
