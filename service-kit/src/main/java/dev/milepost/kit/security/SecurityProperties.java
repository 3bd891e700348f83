package dev.milepost.kit.security;

import dev.milepost.kit.web.PathPatterns;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which paths of a service answer without a token, or without a scope.
///
/// @param publicPaths path patterns of Spring's `PathPattern`, beside health and the OpenAPI document
/// @param forwardedPaths need a good token, and no scope: the gateway's, behind which each service asks for its scopes
@ConfigurationProperties("milepost.security")
record SecurityProperties(
        @DefaultValue List<String> publicPaths, @DefaultValue List<String> forwardedPaths) {

    private static final List<String> ALWAYS_PUBLIC =
            List.of(
                    "/actuator/health/**",
                    "/actuator/info",
                    "/actuator/prometheus",
                    "/v3/api-docs/**",
                    "/v3/api-docs.yaml");

    PathPatterns allPublicPaths() {
        return PathPatterns.of(
                Stream.concat(ALWAYS_PUBLIC.stream(), publicPaths.stream()).toList());
    }
}
