package dev.milepost.planner.drafting.llm;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// Sets up the way to the model as the settings say: its address, its key, and the guards around it.
final class ModelConnection {

    private static final String NAME = "model";

    private ModelConnection() {}

    static ChatCompletions open(
            LlmProperties properties,
            CircuitBreakerRegistry breakers,
            ModelMeters meters,
            JsonMapper json,
            Clock clock) {
        return new ChatCompletions(
                http(properties),
                new ChatRequests(json, properties),
                new ChatResponses(json, new ApiFaults(json, clock)),
                () ->
                        new IncomingAnswer(
                                Objects.requireNonNull(properties.model()),
                                properties.longestAnswer().toBytes()),
                meters,
                guards(properties, breakers));
    }

    private static WebClient http(LlmProperties properties) {
        int longestAnswer = Math.toIntExact(properties.longestAnswer().toBytes());
        return WebClient.builder()
                .baseUrl(address(properties))
                .defaultHeaders(headers -> headers.setAccept(accepted(properties)))
                .defaultHeaders(headers -> showKey(headers, properties))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(longestAnswer))
                .build();
    }

    private static List<MediaType> accepted(LlmProperties properties) {
        return properties.stream()
                ? List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON)
                : List.of(MediaType.APPLICATION_JSON);
    }

    private static String address(LlmProperties properties) {
        String base = String.valueOf(properties.baseUrl()).replaceAll("/+$", "");
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(base);
        if (StringUtils.hasText(properties.apiVersion())) {
            address.queryParam("api-version", properties.apiVersion());
        }
        return address.toUriString();
    }

    private static void showKey(HttpHeaders headers, LlmProperties properties) {
        String key = String.valueOf(properties.apiKey());
        switch (properties.usedAuth()) {
            case BEARER -> headers.setBearerAuth(key);
            case API_KEY -> headers.set("api-key", key);
            case NONE -> {}
        }
    }

    private static ChatCompletions.Guards guards(
            LlmProperties properties, CircuitBreakerRegistry breakers) {
        LlmProperties.Breaker limits = properties.breaker();
        CircuitBreakerConfig breaker =
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(limits.window())
                        .minimumNumberOfCalls(limits.window())
                        .failureRateThreshold(limits.failureRate())
                        .waitDurationInOpenState(limits.openFor())
                        .recordException(ModelConnection::isOutage)
                        .build();
        BulkheadConfig bulkhead =
                BulkheadConfig.custom()
                        .maxConcurrentCalls(properties.concurrency())
                        .maxWaitDuration(Duration.ZERO)
                        .build();
        return new ChatCompletions.Guards(
                TimeLimiter.of(properties.timeout()),
                Retry.of(NAME, retry(properties)),
                breakers.circuitBreaker(NAME, breaker),
                Bulkhead.of(NAME, bulkhead),
                properties.overallTimeout());
    }

    /// Another try only where it may help soon: not after a time-out, which has cost its time already, and not when the
    /// API asks for a longer pause than we are ready to make.
    private static RetryConfig retry(LlmProperties properties) {
        return RetryConfig.custom()
                .maxAttempts(properties.tries())
                .retryOnException(error -> isWorthAnotherTry(error, properties.longestRetryAfter()))
                .intervalBiFunction((_, outcome) ->
                        outcome.isLeft()
                                ? pause(outcome.getLeft(), properties.pause()).toMillis()
                                : properties.pause().toMillis())
                .build();
    }

    private static boolean isWorthAnotherTry(Throwable error, Duration longestPause) {
        return error instanceof ModelFault fault
                && fault.isPassing()
                && pause(fault, Duration.ZERO).compareTo(longestPause) <= 0;
    }

    private static Duration pause(Throwable error, Duration usual) {
        if (error instanceof ModelFault fault && fault.retryAfter() != null) {
            Duration named = Objects.requireNonNull(fault.retryAfter());
            return named.compareTo(usual) > 0 ? named : usual;
        }
        return usual;
    }

    private static boolean isOutage(Throwable error) {
        return !(error instanceof ModelFault fault) || fault.isOutage();
    }
}
