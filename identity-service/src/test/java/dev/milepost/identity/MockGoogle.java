package dev.milepost.identity;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Google, as a real server of OpenID Connect plays it: with keys, an authorization endpoint that checks PKCE, and a token endpoint.
final class MockGoogle {

    static final String CLIENT = "milepost.apps.example.org";
    static final String APP = "milepost-android.apps.example.org";
    static final String REDIRECT = "http://localhost:3000/signed-in";

    private static final String ISSUER_ID = "google";

    private final MockOAuth2Server server = new MockOAuth2Server();

    MockGoogle() {
        server.start();
    }

    String issuer() {
        return server.issuerUrl(ISSUER_ID).toString();
    }

    String keysUrl() {
        return server.jwksUrl(ISSUER_ID).toString();
    }

    String tokenUrl() {
        return server.tokenEndpointUrl(ISSUER_ID).toString();
    }

    void stop() {
        server.shutdown();
    }

    /// A person that Google knows, whose address it has verified.
    Person person(String email) {
        return new Person(UUID.randomUUID().toString(), email, true);
    }

    String idToken(Person person, String nonce) {
        return idToken(person, claims -> claims.put("nonce", nonce));
    }

    String idToken(Person person, Consumer<Map<String, @Nullable Object>> change) {
        return idToken(person, change, Duration.ofHours(1));
    }

    /// A claim that the change takes away is in none of the token.
    String idToken(Person person, Consumer<Map<String, @Nullable Object>> change, Duration life) {
        Map<String, @Nullable Object> claims = new LinkedHashMap<>(person.claims());
        claims.put("sub", person.subject());
        claims.put("aud", CLIENT);
        claims.put("azp", CLIENT);
        List<String> names = List.copyOf(claims.keySet());
        change.accept(claims);
        names.forEach(name -> claims.putIfAbsent(name, null));
        return server.issueToken(ISSUER_ID, CLIENT, new Exactly(claims, life)).serialize();
    }

    /// What the browser brings back when the person agreed.
    String code(Person person, String verifier, String nonce) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        ISSUER_ID,
                        person.subject(),
                        "JWT",
                        List.of(CLIENT),
                        person.claims(),
                        3_600));
        URI authorization =
                UriComponentsBuilder.fromUriString(
                                server.authorizationEndpointUrl(ISSUER_ID).toString())
                        .queryParam("client_id", CLIENT)
                        .queryParam("response_type", "code")
                        .queryParam("scope", "openid email profile")
                        .queryParam("redirect_uri", REDIRECT)
                        .queryParam("state", "state")
                        .queryParam("nonce", nonce)
                        .queryParam("code_challenge", challenge(verifier))
                        .queryParam("code_challenge_method", "S256")
                        .encode()
                        .build()
                        .toUri();
        return UriComponentsBuilder.fromUriString(location(authorization))
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .getOrDefault("code", "");
    }

    private static String location(URI authorization) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(authorization).build(),
                            BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Says these claims, whatever the server would say.
    private record Exactly(Map<String, @Nullable Object> claims, Duration life)
            implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return ISSUER_ID;
        }

        @Override
        public String subject(TokenRequest request) {
            return "nobody";
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(CLIENT);
        }

        @Override
        public Map<String, @Nullable Object> addClaims(TokenRequest request) {
            return claims;
        }

        @Override
        public long tokenExpiry() {
            return life.toSeconds();
        }
    }

    record Person(String subject, String email, boolean verified) {

        Map<String, Object> claims() {
            return Map.of("email", email, "email_verified", verified, "name", "Ada Lovelace");
        }
    }
}
