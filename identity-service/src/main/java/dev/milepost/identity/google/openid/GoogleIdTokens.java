package dev.milepost.identity.google.openid;

import dev.milepost.identity.google.GoogleProperties;
import dev.milepost.kit.security.IssuerKeys;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/// How an ID token is checked (OpenID Connect Core, 3.1.3.7): by Google's keys, which are fetched as sparingly as our own,
/// by its issuer, its times, and that it was made for us. The nonce is the caller's to compare.
final class GoogleIdTokens {

    private GoogleIdTokens() {}

    static ReactiveJwtDecoder decoder(GoogleProperties properties) {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withJwkSource(new IssuerKeys(properties.keysUrl()))
                        .build();
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        times,
                        JwtTypeValidator.jwt(),
                        new JwtClaimValidator<Object>(
                                "iss",
                                issuer -> properties.issuers().contains(String.valueOf(issuer))),
                        new JwtClaimValidator<List<String>>(
                                "aud", audience -> isForUs(audience, properties)),
                        party(properties)));
        return decoder;
    }

    /// For us alone: of a token that is for several nobody can say which of them asked for it.
    private static boolean isForUs(List<String> audience, GoogleProperties properties) {
        return audience != null
                && audience.size() == 1
                && audience.getFirst().equals(properties.clientId());
    }

    /// Who asked for the token, when it says so: we, or one that may.
    private static OAuth2TokenValidator<Jwt> party(GoogleProperties properties) {
        return new JwtClaimValidator<>(
                "azp",
                party ->
                        party == null
                                || Objects.equals(party, properties.clientId())
                                || properties.authorizedParties().contains(String.valueOf(party)));
    }
}
