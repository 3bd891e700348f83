package dev.milepost.credit.subscription.stripe;

import com.stripe.StripeClient;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/// Chooses Stripe when a key is set; else nothing can be paid.
@Configuration(proxyBeanMethods = false)
class StripeConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StripeConfiguration.class);
    private static final String NAME = "stripe";

    @Bean
    PaymentProvider payments(
            StripeProperties properties, CircuitBreakerRegistry breakers, JsonMapper json) {
        if (!properties.isConfigured()) {
            log.atInfo().log("No Stripe key is set: nothing can be paid");
            return new NoPayments();
        }
        String secret = Objects.requireNonNull(properties.webhookSecret());
        return new StripePayments(
                client(properties),
                new StripeRequests(properties),
                new StripeNotices(secret, json),
                guards(properties, breakers));
    }

    private static StripeClient client(StripeProperties properties) {
        int patience = Math.toIntExact(properties.timeout().toMillis());
        return StripeClient.builder()
                .setApiKey(properties.key())
                .setApiBase(properties.baseUrl().toString())
                .setConnectTimeout(patience)
                .setReadTimeout(patience)
                .setMaxNetworkRetries(1)
                .build();
    }

    private static StripePayments.Guards guards(
            StripeProperties properties, CircuitBreakerRegistry breakers) {
        CircuitBreakerConfig breaker =
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(properties.openFor())
                        .recordException(StripePayments::isOutage)
                        .build();
        return new StripePayments.Guards(
                Schedulers.newBoundedElastic(properties.threads(), properties.queue(), NAME),
                breakers.circuitBreaker(NAME, breaker),
                properties.timeout().multipliedBy(2));
    }
}
