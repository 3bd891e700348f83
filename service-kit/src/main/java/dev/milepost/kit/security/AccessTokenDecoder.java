package dev.milepost.kit.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Checks access tokens, the same in every service (EDGE-2): one form, RS256 by a key of the issuer, type, issuer, audience, subject
/// and times. A token has an end and is somebody's; one that has not is none of ours, whoever signed it. Ends in a
/// [BadJwtException] for a token that is not good, in any other [JwtException] when the keys cannot be had.
public final class AccessTokenDecoder implements ReactiveJwtDecoder {

    private static final Pattern THREE_PARTS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern DOT = Pattern.compile("\\.");

    private final NimbusReactiveJwtDecoder decoder;

    /// @param keys the keys that a token may be signed with
    public AccessTokenDecoder(Function<SignedJWT, Flux<JWK>> keys, String issuer, String audience) {
        this.decoder = NimbusReactiveJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(rules(issuer, audience));
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return isInItsOneForm(token)
                ? Mono.defer(() -> decoder.decode(token))
                        .onErrorMap(IllegalStateException.class, AccessTokenDecoder::withoutKeys)
                : Mono.error(new BadJwtException("The token is not in its one form"));
    }

    /// Base64 leaves room for several texts that mean the same bytes; readers take all of them, and we one.
    private static boolean isInItsOneForm(String token) {
        return THREE_PARTS.matcher(token).matches()
                && DOT.splitAsStream(token)
                        .allMatch(part ->
                                Base64URL.encode(new Base64URL(part).decode())
                                        .toString()
                                        .equals(part));
    }

    private static JwtException withoutKeys(IllegalStateException error) {
        return new JwtException("The keys to check the token by cannot be had", error);
    }

    private static OAuth2TokenValidator<Jwt> rules(String issuer, String audience) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                JwtTypeValidator.jwt(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        "aud", found -> found != null && found.contains(audience)),
                new JwtClaimValidator<String>(
                        "sub", subject -> subject != null && !subject.isBlank()));
    }
}
