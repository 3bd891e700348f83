package dev.milepost.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.milepost.identity.IdentityProperties;
import dev.milepost.identity.account.Account;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.Scope.Holder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Issues access tokens: RS256, short-lived, for the suite's audience (ID-2).
@Component
public class AccessTokens {

    private static final String USER = "user";
    private static final String ADMIN = "admin";

    private final KeyRings keyRings;
    private final IdentityProperties properties;
    private final Clock clock;
    private final String issuer;

    AccessTokens(
            KeyRings keyRings,
            IdentityProperties properties,
            Clock clock,
            @Value("${milepost.issuer}") String issuer) {
        this.keyRings = keyRings;
        this.properties = properties;
        this.clock = clock;
        this.issuer = issuer;
    }

    public Duration life() {
        return properties.accessTokenLife();
    }

    /// A token of a person, in a session (`sid`).
    public Mono<String> of(Account account, UUID session) {
        return signed(
                claims(account, scopeOf(account), life())
                        .claim("roles", account.roles())
                        .claim("sid", session.toString()));
    }

    /// A token for what a person's API key may do. It is no admin's, whoever the person is.
    public Mono<String> ofApiKey(Account account, ApiKeyGrant grant) {
        return signed(
                claims(account, Scope.claim(grant.scopes()), grant.life())
                        .claim("roles", List.of(USER))
                        .claim("api_key_id", grant.apiKey().toString())
                        .claim("azp", grant.client()));
    }

    /// A token of one of the suite's own services.
    public Mono<String> ofService(String client, List<String> scopes) {
        return signed(claims(client, String.join(" ", scopes), life()).claim("client_id", client));
    }

    private static String scopeOf(Account account) {
        Holder holder = account.roles().contains(ADMIN) ? Holder.ADMIN : Holder.USER;
        return Scope.claim(Scope.of(holder));
    }

    private JWTClaimsSet.Builder claims(Account account, String scope, Duration life) {
        return claims(account.id().toString(), scope, life)
                .claim("email", account.email().value())
                .claim("name", account.name())
                .claim("tier", account.tier().claim())
                .claim("zoneinfo", account.timezone().getId());
    }

    private JWTClaimsSet.Builder claims(String subject, String scope, Duration life) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(properties.audience())
                .subject(subject)
                .jwtID(UuidV7.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .claim("scope", scope);
    }

    /// A signature takes a millisecond of a core and reads the system's random device: not on an event loop.
    private Mono<String> signed(JWTClaimsSet.Builder claims) {
        return keyRings.current()
                .publishOn(Schedulers.boundedElastic())
                .map(ring -> sign(ring.signingAt(clock.instant()), claims.build()));
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header(key), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A key of our own cannot sign", impossible);
        }
    }

    private static JWSHeader header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
    }

    /// What a token for an API key is made of.
    ///
    /// @param client the service that asked for it
    public record ApiKeyGrant(UUID apiKey, List<Scope> scopes, String client, Duration life) {}
}
