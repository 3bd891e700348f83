package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.BuiltInPlanDrafter;
import dev.milepost.planner.drafting.Credits;
import dev.milepost.planner.drafting.PlanDrafter;
import dev.milepost.planner.plan.PlanRepair;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/// Chooses who drafts plans: the model when one is configured, with its guards around it; else the built-in planner.
@Configuration(proxyBeanMethods = false)
class LlmConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LlmConfiguration.class);
    private static final String NAME = "model";
    private static final String PROMPT_VERSION = "plan-v1";

    @Bean
    @Primary
    PlanDrafter planDrafter(
            LlmProperties properties,
            BuiltInPlanDrafter builtIn,
            PlanRepair repair,
            Credits credits,
            CircuitBreakerRegistry breakers,
            JsonMapper json,
            Clock clock) {
        if (!properties.isConfigured()) {
            log.atInfo().log("No model is configured: the built-in planner makes every plan");
            return builtIn;
        }
        PromptFiles files = PromptFiles.of(PROMPT_VERSION);
        ChatWire wire = new ChatWire(json, Objects.requireNonNull(properties.model()), clock);
        log.atInfo().addKeyValue("model", properties.model()).log("A model drafts plans");
        return new LlmPlanDrafter(
                new ChatCompletions(http(properties), wire, guards(properties, breakers)),
                new PlanPrompt(files, json),
                new AnswerJudge(repair),
                credits,
                builtIn,
                new LlmPlanDrafter.Limits(
                        properties.calls(), properties.studyDays(), properties.patience()),
                clock);
    }

    private static WebClient http(LlmProperties properties) {
        int longestAnswer = Math.toIntExact(properties.longestAnswer().toBytes());
        WebClient.Builder http =
                WebClient.builder()
                        .baseUrl(String.valueOf(properties.baseUrl()).replaceAll("/+$", ""))
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(longestAnswer));
        if (StringUtils.hasText(properties.apiKey())) {
            http.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.apiKey());
        }
        return http.build();
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
                        .recordException(LlmConfiguration::isOutage)
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
