package dev.milepost.gateway.security;

import dev.milepost.gateway.GatewayProperties;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/// What the edge adds to the kit's token check: CORS for single-page applications.
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    /// What browsers are told stands on all answers, also on those that Security never sees.
    @Bean
    Customizer<ServerHttpSecurity> headersElsewhere() {
        return http -> http.headers(ServerHttpSecurity.HeaderSpec::disable);
    }

    /// Security answers preflights, so it has to know the rules; the gateway's own CORS would come too late.
    @Bean
    CorsConfigurationSource corsRules(GatewayProperties properties) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(properties.allowedOrigins());
        rules.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(
                List.of(
                        HttpHeaders.AUTHORIZATION,
                        HttpHeaders.CONTENT_TYPE,
                        HttpHeaders.ACCEPT,
                        HttpHeaders.IF_MATCH,
                        "Idempotency-Key",
                        "X-Request-Id",
                        "Last-Event-ID"));
        rules.setExposedHeaders(
                List.of(
                        "X-Request-Id",
                        HttpHeaders.ETAG,
                        HttpHeaders.LOCATION,
                        HttpHeaders.RETRY_AFTER,
                        "RateLimit",
                        "RateLimit-Policy"));
        rules.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", rules);
        return source;
    }
}
