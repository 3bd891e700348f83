package dev.milepost.gateway.security;

import dev.milepost.gateway.GatewayProperties;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/// What the edge adds to the kit's token check: CORS for single-page applications, and headers for browsers.
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    private static final Duration A_YEAR = Duration.ofDays(365);

    /// The page of the API documents needs its own scripts, inline styles and images as data; answers need nothing.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    Customizer<ServerHttpSecurity> browserHeaders() {
        return http ->
                http.headers(headers ->
                        headers.contentSecurityPolicy(
                                        csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                                .hsts(hsts -> hsts.maxAge(A_YEAR).includeSubdomains(true)));
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
