package dev.milepost.identity;

import com.nimbusds.jose.jwk.RSAKey;
import dev.milepost.identity.key.SigningKeys;
import dev.milepost.kit.test.RefusesForgedTokens;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class ForgedTokensIT extends RefusesForgedTokens {

    @Autowired private Caller caller;
    @Autowired private SigningKeys keys;

    @BeforeEach
    void hasAKey() {
        caller.get("/.well-known/jwks.json", null).expectStatus().isOk();
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
