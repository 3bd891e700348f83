package dev.milepost.bench.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.SuiteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stands in for the identity service: publishes a key of its own and signs access tokens of the same form, for people who
/// have no account.
public final class Tokens implements AutoCloseable {

    private static final int KEY_BITS = 2048;
    private static final Duration LIFE = Duration.ofHours(3);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            part("{\"kid\":\"bench\",\"typ\":\"JWT\",\"alg\":\"RS256\"}");

    private final KeyPair keys;
    private final HttpServer server;
    private final String issuer;
    private final Map<Integer, String> signed = new ConcurrentHashMap<>();

    private Tokens(KeyPair keys, HttpServer server, String issuer) {
        this.keys = keys;
        this.server = server;
        this.issuer = issuer;
    }

    /// A new key, to be trusted by a suite that is not started yet.
    public static Tokens trustedBy(SuiteOptions options) {
        String issuer = "http://127.0.0.1:" + options.ports().of(Service.GATEWAY);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            Tokens tokens =
                    new Tokens(generator.generateKeyPair(), HttpServer.create(free, 0), issuer);
            tokens.server.createContext("/.well-known/jwks.json", tokens::publish);
            tokens.server.start();
            return tokens;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Lets the services look for the key here.
    public SuiteOptions trusted(SuiteOptions options) {
        Map<String, String> keys =
                Map.of(
                        "MILEPOST_IDENTITY_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort());
        return options.with(Service.TASK, keys)
                .with(Service.CREDIT, keys)
                .with(Service.GATEWAY, keys);
    }

    /// Signs ahead, a millisecond each, so that it does not disturb what is measured.
    public void sign(int firstPerson, int people) {
        for (int person = firstPerson; person < firstPerson + people; person++) {
            of(person);
        }
    }

    public String of(int person) {
        return signed.computeIfAbsent(person, this::signed);
    }

    /// Of a service, with a scope.
    public String ofService(String name, String scope) {
        Instant now = Instant.now();
        return token(
                """
                {"iss":"%s","aud":"milepost","sub":"%s","iat":%d,"exp":%d,"scope":"%s"}\
                """
                        .formatted(
                                issuer,
                                name,
                                now.getEpochSecond(),
                                now.plus(LIFE).getEpochSecond(),
                                scope));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String signed(int person) {
        Instant now = Instant.now();
        String claims =
                """
                {"iss":"%s","aud":"milepost","sub":"%s","jti":"%s","iat":%d,"exp":%d,\
                "scope":"tasks:read tasks:write goals:read goals:write plans:read credits:read profile:read",\
                "email":"person-%d@example.com","name":"Person %d","roles":["user"],"tier":"pro","zoneinfo":"Europe/Berlin"}\
                """
                        .formatted(
                                issuer,
                                People.id(person),
                                People.id(person),
                                now.getEpochSecond(),
                                now.plus(LIFE).getEpochSecond(),
                                person,
                                person);
        return token(claims);
    }

    private String token(String claims) {
        String unsigned = HEADER + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void publish(HttpExchange exchange) throws IOException {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        byte[] body =
                """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"bench","n":"%s","e":"%s"}]}\
                """
                        .formatted(number(key.getModulus()), number(key.getPublicExponent()))
                        .getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return BASE64.encodeToString(
                bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
