package dev.milepost.kit.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/// Lets a service check access tokens by the keys that the issuer publishes; identity-service has its own.
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class TokenAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder accessTokens(
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String keys,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences}") String audience) {
        return new AccessTokenDecoder(new IssuerKeys(keys), issuer, audience);
    }
}
