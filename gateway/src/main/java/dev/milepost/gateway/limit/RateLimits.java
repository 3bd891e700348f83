package dev.milepost.gateway.limit;

import dev.milepost.gateway.caller.CallerAddresses;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;

/// Counts requests within Security's chain: behind CORS, so that a browser may read the refusal and preflights are free, and in front
/// of the token check, so that those count that it refuses.
@Configuration(proxyBeanMethods = false)
class RateLimits {

    @Bean
    RatePolicies ratePolicies(RateLimitProperties properties) {
        return new RatePolicies(properties);
    }

    @Bean
    Quotas quotas(RatePolicies policies, RateLimitProperties properties, Clock clock) {
        TimeMeter meter = new ClockMeter(clock);
        Quotas local = new LocalQuotas(policies.all(), properties.remembered(), meter);
        return properties.redis().isBlank()
                ? local
                : new SharedQuotas(properties.redis(), properties.patience(), meter, local);
    }

    @Bean
    Customizer<ServerHttpSecurity> countedRequests(
            RatePolicies policies,
            Quotas quotas,
            CallerAddresses addresses,
            ServerAuthenticationConverter tokens,
            ReactiveAuthenticationManager verifier,
            RateLimitRefusals refusals) {
        RateLimitFilter filter =
                new RateLimitFilter(policies, quotas, addresses, tokens, verifier, refusals);
        return http -> http.addFilterBefore(filter, SecurityWebFiltersOrder.HTTP_BASIC);
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
