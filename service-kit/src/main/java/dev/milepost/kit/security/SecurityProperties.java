package dev.milepost.kit.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which paths of a service answer without a token.
///
/// @param publicPaths path patterns of Spring's `PathPattern`, beside health and the OpenAPI document
@ConfigurationProperties("milepost.security")
record SecurityProperties(@DefaultValue List<String> publicPaths) {

    private static final List<String> ALWAYS_PUBLIC =
            List.of(
                    "/actuator/health/**",
                    "/actuator/info",
                    "/actuator/prometheus",
                    "/v3/api-docs/**");

    String[] allPublicPaths() {
        return Stream.concat(ALWAYS_PUBLIC.stream(), publicPaths.stream()).toArray(String[]::new);
    }
}
