package dev.milepost.kit.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Issues tokens as identity-service would, and serves the keys to check them by from a real HTTP server in this JVM.
/// Every method answers the whole value of an `Authorization` header.
public final class TestTokens {

    public static final String ISSUER = "http://issuer.test";
    private static final String AUDIENCE = "milepost";
    private static final Duration LIFE = Duration.ofMinutes(15);

    /// To sign takes most of the time of a request in tests: within these minutes what says the same is the same token.
    private static final Duration STEP = Duration.ofMinutes(5);

    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();
    private static final RSAKey KEY = key("test");
    private static final AtomicInteger FETCHES = new AtomicInteger();
    private static final String JWKS = serveKeys();

    private TestTokens() {}

    public static Map<String, Object> properties() {
        return Map.of(
                "milepost.issuer", ISSUER,
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", JWKS);
    }

    public static String bearer(UserId user) {
        return bearer(user, ZoneOffset.UTC);
    }

    public static String bearer(UserId user, ZoneId timezone) {
        return bearer(claims(user, timezone));
    }

    /// Of a user who is an admin.
    public static String admin(UserId user) {
        return bearer(
                claims(user, ZoneOffset.UTC)
                        .claim("roles", List.of("user", "admin"))
                        .claim("scope", Scope.claim(Scope.of(Scope.Holder.ADMIN))));
    }

    /// Of a user, for these scopes alone, as an API key is given them.
    public static String scoped(UserId user, Scope... scopes) {
        return bearer(claims(user, ZoneOffset.UTC).claim("scope", Scope.claim(List.of(scopes))));
    }

    /// Expired an hour ago: more than any leeway for clocks.
    public static String expired(UserId user) {
        Instant end = Instant.now().minus(Duration.ofHours(1));
        return bearer(
                claims(user, ZoneOffset.UTC)
                        .issueTime(Date.from(end.minus(LIFE)))
                        .expirationTime(Date.from(end)));
    }

    /// Signed with another key under the right key's id.
    public static String forged(UserId user) {
        return signed(Forger.KEY, claimsOf(user));
    }

    public static String wrongAudience(UserId user) {
        return bearer(claims(user, ZoneOffset.UTC).audience("another-suite"));
    }

    public static String wrongIssuer(UserId user) {
        return bearer(claims(user, ZoneOffset.UTC).issuer("http://another.test"));
    }

    /// The token of a service, with a scope.
    public static String service(String subject, String scope) {
        return bearer(common(subject).claim("scope", scope));
    }

    /// What a good token of a user says.
    static JWTClaimsSet claimsOf(UserId user) {
        return claims(user, ZoneOffset.UTC).build();
    }

    /// How often the keys were fetched.
    static int fetches() {
        return FETCHES.get();
    }

    /// What signs good tokens.
    static RSAKey signingKey() {
        return KEY;
    }

    private static JWTClaimsSet.Builder claims(UserId user, ZoneId timezone) {
        return common(user.toString())
                .claim("email", user + "@example.org")
                .claim("name", "Test User")
                .claim("roles", List.of("user"))
                .claim("scope", Scope.claim(Scope.of(Scope.Holder.USER)))
                .claim("tier", "free")
                .claim("zoneinfo", timezone.getId());
    }

    private static JWTClaimsSet.Builder common(String subject) {
        long now = Instant.now().getEpochSecond();
        Instant issued = Instant.ofEpochSecond(now - now % STEP.toSeconds());
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(LIFE)));
    }

    private static String bearer(JWTClaimsSet.Builder claims) {
        JWTClaimsSet said = claims.build();
        return SIGNED.computeIfAbsent(said.toString(), _ -> signed(KEY, said));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            claims);
            token.sign(new RSASSASigner(key));
            return "Bearer " + token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Made when it is wanted: to make a key takes a second.
    private static final class Forger {
        private static final RSAKey KEY = key(TestTokens.KEY.getKeyID());
    }

    private static String serveKeys() {
        byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/jwks.json",
                    exchange -> {
                        FETCHES.incrementAndGet();
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
