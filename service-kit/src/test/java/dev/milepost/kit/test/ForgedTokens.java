package dev.milepost.kit.test;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tokens as attackers make them, of a good one: with no key, with a key of their own, with the public key of the issuer; and
/// such as the issuer's own key signed, but not for us, not now or not for anybody.
final class ForgedTokens {

    private static final RSAKey ATTACKER = TestTokens.key("attacker");
    private static final String RS256 = "RS256";

    private final RSAKey issuer;
    private final Map<String, Object> claims;
    private final String kid;
    private final String payload;
    private final String genuine;

    /// @param issuer the key that signs good tokens
    /// @param claims of a good token
    ForgedTokens(RSAKey issuer, Map<String, Object> claims) {
        this.issuer = issuer;
        this.claims = claims;
        this.kid = issuer.getKeyID();
        this.payload = JSONObjectUtils.toJSONString(claims);
        this.genuine = new Compact(header(RS256, kid), payload).signed(issuer);
    }

    /// The good token that the others are made of.
    String genuine() {
        return "Bearer " + genuine;
    }

    /// With a signature of the right key, under a name that nobody knows.
    ForgedToken ofAnUnknownKey() {
        String unknown = UUID.randomUUID().toString();
        return ForgedToken.of(
                "an unknown key",
                new Compact(header(RS256, unknown), payload).with(signature(genuine)));
    }

    List<ForgedToken> all() {
        return Stream.of(
                        withoutAKey(),
                        withThePublicKey(),
                        withAnotherKey(),
                        alteredAfterwards(),
                        inAnotherForm(),
                        signedButNotForUs(),
                        signedButNoToken(),
                        otherThings())
                .flatMap(List::stream)
                .toList();
    }

    private List<ForgedToken> withoutAKey() {
        return List.of(
                ForgedToken.of("alg none", new Compact(header("none", kid), payload).unsigned()),
                ForgedToken.of("alg None", new Compact(header("None", kid), payload).unsigned()),
                ForgedToken.of("alg nOnE", new Compact(header("nOnE", kid), payload).unsigned()),
                ForgedToken.of(
                        "alg none, with the signature of a good token",
                        new Compact(header("none", kid), payload).with(signature(genuine))),
                ForgedToken.of(
                        "no alg", new Compact("{\"kid\":\"" + kid + "\"}", payload).signed(issuer)),
                ForgedToken.of(
                        "no signature", new Compact(header(RS256, kid), payload).unsigned()));
    }

    private List<ForgedToken> withThePublicKey() {
        Compact token = new Compact(header("HS256", kid), payload);
        return List.of(
                ForgedToken.of("HS256 with the public key (DER)", token.signedWithSecret(der())),
                ForgedToken.of("HS256 with the public key (PEM)", token.signedWithSecret(pem())),
                ForgedToken.of(
                        "HS256 with the public key (JWK)",
                        token.signedWithSecret(text(issuer.toPublicJWK().toJSONString()))),
                ForgedToken.of(
                        "HS256 with the public key, header says RS256",
                        new Compact(header(RS256, kid), payload).signedWithSecret(der())),
                ForgedToken.of("encrypted with the public key", encrypted()));
    }

    private List<ForgedToken> withAnotherKey() {
        String jwk = ATTACKER.toPublicJWK().toJSONString();
        return List.of(
                ForgedToken.of("another key, right kid", byAttacker(header(RS256, kid))),
                ForgedToken.of("another key, its own kid", byAttacker(header(RS256, "attacker"))),
                ForgedToken.of("another key, no kid", byAttacker("{\"alg\":\"RS256\"}")),
                ForgedToken.of("jwk header", byAttacker(with("\"jwk\":" + jwk))),
                ForgedToken.of(
                        "jku header", byAttacker(with("\"jku\":\"http://127.0.0.1:9/jwks.json\""))),
                ForgedToken.of(
                        "x5u header", byAttacker(with("\"x5u\":\"http://127.0.0.1:9/cert.pem\""))),
                ForgedToken.of("x5c header", byAttacker(with("\"x5c\":[\"TUlJQg==\"]"))),
                ForgedToken.of(
                        "kid is a path",
                        new Compact(header("HS256", "../../../../dev/null"), payload)
                                .signedWithSecret(new byte[32])),
                ForgedToken.of("kid is SQL", byAttacker(header(RS256, "' UNION SELECT 'key' --"))),
                ForgedToken.of("kid is unknown, right key", right(header(RS256, "unknown"))),
                ForgedToken.of(
                        "RS512, right key",
                        new Compact(header("RS512", kid), payload)
                                .signed(issuer, JWSAlgorithm.RS512)),
                ForgedToken.of(
                        "PS256, right key",
                        new Compact(header("PS256", kid), payload)
                                .signed(issuer, JWSAlgorithm.PS256)),
                ForgedToken.of("rs256 in small letters", right(header("rs256", kid))));
    }

    private List<ForgedToken> alteredAfterwards() {
        Compact stranger = claimed(map -> map.put("sub", UUID.randomUUID().toString()));
        Compact admin = claimed(map -> map.put("roles", List.of("user", "admin")));
        return List.of(
                ForgedToken.of("altered subject", stranger.with(signature(genuine))),
                ForgedToken.of("altered roles", admin.with(signature(genuine))),
                ForgedToken.of(
                        "altered header",
                        new Compact("{\"alg\":\"RS256\"}", payload).with(signature(genuine))),
                ForgedToken.of(
                        "signature of another token",
                        new Compact(header(RS256, kid), payload)
                                .with(signature(stranger.signed(issuer)))),
                ForgedToken.of(
                        "half of the signature",
                        genuine.substring(
                                0, genuine.length() - signature(genuine).toString().length() / 2)));
    }

    private List<ForgedToken> inAnotherForm() {
        String[] parts = genuine.split("\\.", -1);
        return List.of(
                ForgedToken.of("padded signature", genuine + "="),
                ForgedToken.of("other text of the same signature", sameBytes(genuine)),
                ForgedToken.of("padded payload", parts[0] + "." + parts[1] + "=." + parts[2]),
                ForgedToken.of("two parts", parts[0] + "." + parts[1]),
                ForgedToken.of("four parts", genuine + "." + parts[2]),
                ForgedToken.of("no payload", parts[0] + ".." + parts[2]),
                ForgedToken.of("no header", "." + parts[1] + "." + parts[2]),
                ForgedToken.of("a dot more", genuine + "."),
                ForgedToken.of("a blank inside", parts[0] + ". " + parts[1] + "." + parts[2]));
    }

    private List<ForgedToken> signedButNotForUs() {
        return List.of(
                claims("another issuer", map -> map.put("iss", "http://another.test")),
                claims("the issuer with a slash", map -> map.put("iss", map.get("iss") + "/")),
                claims("no issuer", map -> map.remove("iss")),
                claims("another audience", map -> map.put("aud", "another-suite")),
                claims("the audience in capitals", map -> map.put("aud", "MILEPOST")),
                claims("the audience and more", map -> map.put("aud", "milepost-admin")),
                claims("no audience", map -> map.remove("aud")),
                claims("expired", ForgedTokens::longAgo),
                claims("expired in 1970", map -> map.put("exp", 0)),
                claims("no expiry", map -> map.remove("exp")),
                claims("expiry as text", map -> map.put("exp", "tomorrow")),
                claims("not yet valid", map -> map.put("nbf", inSeconds(3_600))),
                claims("no subject", map -> map.remove("sub")),
                claims("an empty subject", map -> map.put("sub", "")),
                claims("a subject that is a list", map -> map.put("sub", List.of("a", "b"))),
                claims("names of claims in capitals", ForgedTokens::inCapitals));
    }

    private List<ForgedToken> signedButNoToken() {
        String twice = payload.substring(0, payload.length() - 1) + ",\"sub\":\"someone\"}";
        return List.of(
                ForgedToken.of("another typ", right(with("\"typ\":\"refresh+jwt\""))),
                ForgedToken.of("a crit that nobody knows", right(with("\"crit\":[\"x\"],\"x\":1"))),
                ForgedToken.of(
                        "a payload that is not encoded",
                        right(with("\"crit\":[\"b64\"],\"b64\":false"))),
                ForgedToken.of(
                        "alg twice",
                        right("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}")),
                ForgedToken.of(
                        "a claim twice", new Compact(header(RS256, kid), twice).signed(issuer)),
                ForgedToken.of(
                        "a token in a token",
                        new Compact(with("\"cty\":\"JWT\""), genuine).signed(issuer)),
                ForgedToken.of(
                        "a list of claims", new Compact(header(RS256, kid), "[]").signed(issuer)),
                ForgedToken.of("no claims", new Compact(header(RS256, kid), "{}").signed(issuer)),
                ForgedToken.of("no JSON", new Compact(header(RS256, kid), "sub=me").signed(issuer)),
                ForgedToken.of(
                        "a header that is no JSON",
                        new Compact("alg=RS256", payload).signed(issuer)));
    }

    private List<ForgedToken> otherThings() {
        String opaque = Base64URL.encode(text("a refresh token is 32 bytes long")).toString();
        return List.of(
                ForgedToken.of("a refresh token", opaque),
                ForgedToken.of("a word", "token"),
                ForgedToken.of("three words", "a.b.c"),
                new ForgedToken("nothing after Bearer", "Bearer "),
                new ForgedToken("two tokens", genuine() + ", " + genuine()),
                new ForgedToken("Bearer twice", "Bearer " + genuine()),
                new ForgedToken("no scheme", genuine),
                new ForgedToken("another scheme", "Token " + genuine),
                new ForgedToken(
                        "the token as a password",
                        "Basic " + Base64.getEncoder().encodeToString(text("token:" + genuine))));
    }

    private ForgedToken claims(String name, Consumer<Map<String, Object>> change) {
        return ForgedToken.of(name, claimed(change).signed(issuer));
    }

    private Compact claimed(Consumer<Map<String, Object>> change) {
        Map<String, Object> changed = new TreeMap<>(claims);
        change.accept(changed);
        return new Compact(header(RS256, kid), JSONObjectUtils.toJSONString(changed));
    }

    private String byAttacker(String header) {
        return new Compact(header, payload).signed(ATTACKER);
    }

    private String right(String header) {
        return new Compact(header, payload).signed(issuer);
    }

    private String with(String member) {
        return "{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"," + member + "}";
    }

    private static String header(String algorithm, String kid) {
        return JSONObjectUtils.toJSONString(Map.of("alg", algorithm, "kid", kid));
    }

    private static Base64URL signature(String token) {
        return new Base64URL(token.substring(token.lastIndexOf('.') + 1));
    }

    /// The last letter of 256 bytes has four bits that mean nothing.
    private static String sameBytes(String token) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = token.length() - 1;
        return token.substring(0, last) + letters.charAt(letters.indexOf(token.charAt(last)) + 1);
    }

    private static void longAgo(Map<String, Object> claims) {
        claims.put("iat", inSeconds(-7_200));
        claims.put("exp", inSeconds(-3_600));
    }

    private static void inCapitals(Map<String, Object> claims) {
        for (String name : List.of("iss", "aud", "sub", "exp")) {
            claims.put(name.toUpperCase(Locale.ROOT), claims.remove(name));
        }
    }

    private static long inSeconds(long seconds) {
        return Instant.now().plus(Duration.ofSeconds(seconds)).getEpochSecond();
    }

    private byte[] der() {
        try {
            return issuer.toRSAPublicKey().getEncoded();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private byte[] pem() {
        String body = Base64.getMimeEncoder(64, text("\n")).encodeToString(der());
        return text("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
    }

    private String encrypted() {
        try {
            JWEObject token =
                    new JWEObject(
                            new JWEHeader.Builder(
                                            JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                                    .keyID(kid)
                                    .build(),
                            new Payload(payload));
            token.encrypt(new RSAEncrypter(issuer.toPublicJWK()));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
