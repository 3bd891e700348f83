package dev.milepost.identity;

import com.nimbusds.jose.jwk.RSAKey;
import dev.milepost.identity.key.SigningKeys;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.RefusesForgedTokens;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class ForgedTokensIT extends RefusesForgedTokens {

    @Autowired private Caller caller;
    @Autowired private SigningKeys keys;

    private UserId user = new UserId(new UUID(0, 0));

    @BeforeEach
    void somebodyIsThereAndHasAKey() {
        caller.get("/.well-known/jwks.json", null).expectStatus().isOk();
        user =
                new UserId(
                        UUID.fromString(
                                Caller.text(caller.signedUp(Caller.anEmail()).path("user"), "id")));
    }

    @Override
    protected UserId user() {
        return user;
    }

    @Override
    protected String path() {
        return "/api/v1/auth/sessions";
    }

    @Override
    protected RSAKey signingKey() {
        return Objects.requireNonNull(keys.since(Instant.EPOCH).block()).getFirst().key();
    }
}
