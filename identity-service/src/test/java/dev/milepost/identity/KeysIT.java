package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.milepost.kit.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-2: keys and the tokens they sign")
class KeysIT {

    @Autowired private Caller caller;
    @Autowired private WebTestClient http;
    @Autowired private DatabaseClient database;

    @Test
    void aTokenIsCheckedByThePublishedKeys() throws Exception {
        SignedJWT token = SignedJWT.parse(text(caller.signedUp(anEmail()), "token"));
        JWKSet keys = JWKSet.parse(json(caller.get("/.well-known/jwks.json", null)).toString());

        var key = Objects.requireNonNull(keys.getKeyByKeyId(token.getHeader().getKeyID()));
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(TestTokens.ISSUER);
        assertThat(claims.getAudience()).containsExactly("milepost");
        assertThat(claims.getClaims())
                .containsKeys("sub", "email", "name", "roles", "scope", "tier", "zoneinfo", "jti");
        assertThat(claims.getDateClaim("exp").toInstant())
                .isEqualTo(claims.getDateClaim("iat").toInstant().plusSeconds(900));
    }

    @Test
    void theKeysMayBeCachedForAWhile() {
        caller.get("/.well-known/jwks.json", null)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=30, public");
    }

    @Test
    void theDiscoveryDocumentNamesTheKeys() {
        JsonNode document = json(caller.get("/.well-known/openid-configuration", null));
        assertThat(text(document, "issuer")).isEqualTo(TestTokens.ISSUER);
        assertThat(text(document, "jwks_uri")).endsWith("/.well-known/jwks.json");
    }

    @Test
    void privateKeysAreEncryptedAtRest() {
        caller.signedUp(anEmail());
        List<byte[]> stored =
                database.sql("SELECT private_jwk FROM signing_keys")
                        .map(row -> Objects.requireNonNull(row.get(0, byte[].class)))
                        .all()
                        .collectList()
                        .block();
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(new String(key, StandardCharsets.ISO_8859_1))
                                .doesNotContain("\"d\"", "kty"));
    }

    @Test
    void aServiceGetsATokenByItsCredentials() throws Exception {
        JsonNode answer =
                json(
                        token("planner-service:sample-planner-client-secret", "client_credentials")
                                .expectStatus()
                                .isOk());
        assertThat(text(answer, "token_type")).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(900);
        var claims = SignedJWT.parse(text(answer, "access_token")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("planner-service");
        assertThat(claims.getStringClaim("scope")).isEqualTo("credits:reserve");
    }

    @Test
    void wrongCredentialsAndGrantsAreRefusedAsTheRfcSays() {
        token("planner-service:wrong", "client_credentials")
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists(HttpHeaders.WWW_AUTHENTICATE)
                .expectBody()
                .jsonPath("$.error")
                .isEqualTo("invalid_client");
        token("planner-service:sample-planner-client-secret", "password")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.error")
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void theTokenOfAServiceIsNoUser() {
        JsonNode answer =
                json(token("planner-service:sample-planner-client-secret", "client_credentials"));
        problem(
                caller.get("/api/v1/auth/me", "Bearer " + text(answer, "access_token")),
                403,
                "INSUFFICIENT_SCOPE");
    }

    private WebTestClient.ResponseSpec token(String credentials, String grant) {
        String basic =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return http.post()
                .uri("/oauth2/token")
                .header(HttpHeaders.AUTHORIZATION, "Basic " + basic)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("grant_type", grant))
                .exchange();
    }
}
