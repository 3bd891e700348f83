package dev.milepost.planner.drafting.credit;

import dev.milepost.planner.drafting.Credits;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.util.concurrent.TimeoutException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import tools.jackson.databind.json.JsonMapper;

/// The client of credit-service with its token and its guards.
@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

    private static final String NAME = "credit";

    @Bean
    Credits credits(
            CreditProperties properties,
            ReactiveClientRegistrationRepository registrations,
            ReactiveOAuth2AuthorizedClientService clients,
            CircuitBreakerRegistry breakers,
            JsonMapper json) {
        var token =
                new ServerOAuth2AuthorizedClientExchangeFilterFunction(
                        new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(
                                registrations, clients));
        token.setDefaultClientRegistrationId(NAME);
        WebClient http =
                WebClient.builder().baseUrl(properties.baseUrl().toString()).filter(token).build();
        return new HttpCredits(http, json, guards(properties, breakers));
    }

    private static HttpCredits.Guards guards(
            CreditProperties properties, CircuitBreakerRegistry breakers) {
        RetryConfig retry =
                RetryConfig.custom()
                        .maxAttempts(properties.tries())
                        .intervalFunction(IntervalFunction.of(properties.pause()))
                        .retryOnException(CreditConfiguration::isOutage)
                        .build();
        CircuitBreakerConfig breaker =
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(properties.openFor())
                        .ignoreExceptions(Credits.CreditsRefused.class)
                        .build();
        return new HttpCredits.Guards(
                TimeLimiter.of(properties.timeout()),
                Retry.of(NAME, retry),
                breakers.circuitBreaker(NAME, breaker));
    }

    private static boolean isOutage(Throwable error) {
        return switch (error) {
            case TimeoutException _ -> true;
            case WebClientRequestException _ -> true;
            case WebClientResponseException answer -> answer.getStatusCode().is5xxServerError();
            default -> false;
        };
    }
}
