package dev.milepost.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.milepost.kit.test.AtOnce;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-2: keys are fetched once in half a minute at most, whatever tokens name")
class IssuerKeysTests {

    private static final int MANY = 5_000;
    private static final RSAKey FIRST = key("first");
    private static final RSAKey SECOND = key("second");

    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private volatile JWKSet published = new JWKSet(FIRST.toPublicJWK());
    private volatile int status = 200;
    private HttpServer server;
    private IssuerKeys keys;

    @BeforeEach
    void publish() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/jwks.json", this::answer);
        server.start();
        keys =
                new IssuerKeys(
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json",
                        nanos::get);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFloodOfUnknownKeysCausesOneFetchInHalfAMinute() {
        assertThat(found("first")).containsExactly("first");
        for (int halfMinute = 1; halfMinute <= 4; halfMinute++) {
            flood();
            assertThat(found("first")).containsExactly("first");
            assertThat(fetches).hasValue(halfMinute);
            pass(IssuerKeys.PAUSE);
        }
        System.out.printf(
                "ID-2: %d tokens with unknown keys in two minutes, %d fetches%n",
                4 * MANY, fetches.get());
    }

    @Test
    void ofManyWhoAskAtTheSameMomentOneFetches() {
        List<List<String>> answers = AtOnce.callers(100, _ -> found("first"));
        assertThat(answers).containsOnly(List.of("first"));
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aNewKeyIsKnownHalfAMinuteLaterAndBeforeAnyTokenNamesIt() {
        assertThat(found("first")).containsExactly("first");
        published = new JWKSet(List.of(FIRST.toPublicJWK(), SECOND.toPublicJWK()));
        pass(IssuerKeys.PAUSE);
        assertThat(found("first")).containsExactly("first");
        Awaitility.await().untilAsserted(() -> assertThat(fetches).hasValue(2));
        Awaitility.await()
                .untilAsserted(() -> assertThat(found("second")).containsExactly("second"));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aKeyThatIsWithdrawnIsForgotten() {
        assertThat(found("first")).containsExactly("first");
        published = new JWKSet(SECOND.toPublicJWK());
        pass(IssuerKeys.PAUSE);
        Awaitility.await().untilAsserted(() -> assertThat(found("first")).isEmpty());
        assertThat(fetches).hasValue(2);
    }

    @Test
    void knownKeysOutliveTheIssuerAlsoInAFlood() {
        assertThat(found("first")).containsExactly("first");
        status = 503;
        pass(Duration.ofHours(1));
        assertThat(found("first")).containsExactly("first");
        Awaitility.await().untilAsserted(() -> assertThat(fetches).hasValue(2));
        for (int token = 0; token < MANY; token++) {
            String unknown = "unknown-" + token;
            assertThatThrownBy(() -> found(unknown)).hasMessageContaining("503");
        }
        assertThat(found("first")).containsExactly("first");
        assertThat(fetches).hasValue(2);

        status = 200;
        pass(IssuerKeys.PAUSE);
        assertThat(found("unknown")).isEmpty();
        assertThat(fetches).hasValue(3);
    }

    @Test
    void withoutAnyKeyItIsTriedAgainAfterASecond() {
        status = 503;
        assertThatThrownBy(() -> found("first")).hasMessageContaining("503");
        assertThatThrownBy(() -> found("first")).hasMessageContaining("503");
        assertThat(fetches).hasValue(1);

        status = 200;
        pass(IssuerKeys.PAUSE_BEFORE_THE_FIRST);
        assertThat(found("first")).containsExactly("first");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aTokenOfAnotherAlgorithmFetchesNothing() {
        assertThat(keys.apply(token(JWSAlgorithm.HS256, "first")).collectList().block()).isEmpty();
        assertThat(fetches).hasValue(0);
    }

    private void flood() {
        IntStream.range(0, MANY).forEach(token -> assertThat(found("unknown-" + token)).isEmpty());
    }

    private List<String> found(String id) {
        return Objects.requireNonNull(
                keys.apply(token(JWSAlgorithm.RS256, id)).map(JWK::getKeyID).collectList().block());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        byte[] body = published.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static SignedJWT token(JWSAlgorithm algorithm, String keyId) {
        try {
            Base64URL header = new JWSHeader.Builder(algorithm).keyID(keyId).build().toBase64URL();
            Base64URL claims = new JWTClaimsSet.Builder().build().toPayload().toBase64URL();
            return new SignedJWT(header, claims, Base64URL.encode("no matter"));
        } catch (ParseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
