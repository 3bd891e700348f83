package dev.milepost.identity.key.web;

import dev.milepost.identity.key.PublishedKeys;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// How others check our tokens: the public keys, and where to find them (ID-2, OpenID Connect Discovery).
@RestController
@RequestMapping("/.well-known")
class WellKnownController {

    private static final Duration CACHED = Duration.ofSeconds(30);

    private final PublishedKeys keys;
    private final String issuer;

    WellKnownController(PublishedKeys keys, @Value("${milepost.issuer}") String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    @GetMapping("/jwks.json")
    Mono<ResponseEntity<Map<String, Object>>> jwks() {
        return keys.asJwks().map(WellKnownController::cached);
    }

    @GetMapping("/openid-configuration")
    Mono<ResponseEntity<Discovery>> discovery() {
        return Mono.just(cached(Discovery.of(issuer)));
    }

    private static <T> ResponseEntity<T> cached(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .body(body);
    }

    /// The discovery document; it names only what there is.
    record Discovery(
            String issuer,
            String jwksUri,
            String tokenEndpoint,
            List<String> grantTypesSupported,
            List<String> responseTypesSupported,
            List<String> subjectTypesSupported,
            List<String> idTokenSigningAlgValuesSupported,
            List<String> tokenEndpointAuthMethodsSupported,
            List<String> claimsSupported) {

        static Discovery of(String issuer) {
            return new Discovery(
                    issuer,
                    issuer + "/.well-known/jwks.json",
                    issuer + "/oauth2/token",
                    List.of(
                            "client_credentials",
                            "urn:ietf:params:oauth:grant-type:token-exchange"),
                    List.of("token"),
                    List.of("public"),
                    List.of("RS256"),
                    List.of("client_secret_basic"),
                    List.of("sub", "email", "name", "roles", "scope", "tier", "zoneinfo", "sid"));
        }
    }
}
