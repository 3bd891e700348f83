package dev.milepost.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.milepost.identity.IdentityProperties.Client;
import dev.milepost.identity.IdentityProperties.Keys;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.account.SignUp;
import dev.milepost.identity.apikey.ExchangeApiKey;
import dev.milepost.identity.apikey.ExchangedApiKey;
import dev.milepost.identity.credential.ChangeEmail;
import dev.milepost.identity.credential.ChangePassword;
import dev.milepost.identity.credential.ProofToken;
import dev.milepost.identity.credential.ResetPassword;
import dev.milepost.identity.google.GoogleProof;
import dev.milepost.identity.google.GoogleProperties;
import dev.milepost.identity.key.SigningKey;
import dev.milepost.identity.mail.Letter;
import dev.milepost.identity.session.LogIn;
import dev.milepost.identity.session.RefreshToken;
import dev.milepost.kit.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("ID-8: what has a secret does not show it when it ends up in a log")
class SecretsInLogsTests {

    private static final String SECRET = "correct-horse";
    private static final UserId USER = new UserId(new UUID(0, 1));

    static Stream<Object> holders() {
        Email email = new Email("ada@example.org");
        return Stream.of(
                new Keys(SECRET, Duration.ofDays(30), Duration.ofMinutes(1)),
                new Client("gateway", SECRET, List.of()),
                new GoogleProperties(
                        "client",
                        SECRET,
                        List.of(),
                        List.of(),
                        "https://keys",
                        "https://token",
                        List.of(),
                        Duration.ZERO),
                new SignUp(email, SECRET, "Ada", ZoneOffset.UTC),
                new LogIn(email, SECRET, null),
                new ChangePassword(USER, null, SECRET, SECRET),
                new ChangeEmail(USER, email, SECRET),
                new ResetPassword(new ProofToken(SECRET), SECRET),
                new RefreshToken(SECRET),
                new ExchangeApiKey(SECRET, "gateway"),
                new ExchangedApiKey(SECRET, Duration.ZERO, List.of()),
                new GoogleProof.IdToken(SECRET, null),
                new GoogleProof.Code(SECRET, SECRET, "https://here", "nonce"),
                new Letter("ada@example.org", "Choose a new password", SECRET));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void staysSecret(Object holder) {
        assertThat(holder.toString()).isNotEmpty().doesNotContain(SECRET);
    }

    @Test
    void staysSecretInASigningKey() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("an-id").generate();
        assertThat(new SigningKey(key, Instant.EPOCH, Instant.EPOCH).toString())
                .contains("an-id")
                .doesNotContain(key.getPrivateExponent().toString());
    }
}
