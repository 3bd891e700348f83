package dev.milepost.identity.key;

import com.nimbusds.jose.jwk.JWK;
import dev.milepost.identity.IdentityProperties;
import dev.milepost.kit.security.AccessTokenDecoder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
        return new AccessTokenDecoder(_ -> publicKeys(keyRings), issuer, properties.audience());
    }

    private static Flux<JWK> publicKeys(KeyRings keyRings) {
        return keyRings.current().flatMapIterable(ring -> ring.published().getKeys());
    }
}
