package dev.milepost.identity.key;

import com.nimbusds.jose.jwk.JWK;
import dev.milepost.identity.IdentityProperties;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;

/// Lets identity-service check tokens by its own keys, without asking itself over HTTP.
@Configuration(proxyBeanMethods = false)
class OwnTokenDecoder {

    @Bean
    ReactiveJwtDecoder ownTokens(
            KeyRings keyRings,
            IdentityProperties properties,
            @Value("${milepost.issuer}") String issuer) {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withJwkSource(_ -> publicKeys(keyRings)).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(issuer),
                        audience(properties.audience())));
        return decoder;
    }

    private static Flux<JWK> publicKeys(KeyRings keyRings) {
        return keyRings.current().flatMapIterable(ring -> ring.published().getKeys());
    }

    private static OAuth2TokenValidator<Jwt> audience(String audience) {
        return new JwtClaimValidator<List<String>>(
                "aud", found -> found != null && found.contains(audience));
    }
}
