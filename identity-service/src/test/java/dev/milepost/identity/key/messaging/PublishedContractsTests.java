package dev.milepost.identity.key.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.milepost.identity.key.KeysRotated;
import dev.milepost.identity.key.SigningKey;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-2: what is told of signing keys is as its contract says")
class PublishedContractsTests {

    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

    @Test
    void theContractIsMatchedAndNothingOfTheKeyButItsIdLeaves() throws Exception {
        String id = "0198f3a0-5555-7000-8000-000000000006";
        SigningKey key = new SigningKey(new RSAKeyGenerator(2048).keyID(id).generate(), NOW, NOW);
        KeysRotated rotation =
                new KeysRotated(new UserId(new UUID(0, 1)), key, List.of("an older one"));
        OutgoingEvent published = new PublishedKeyEvents().of(rotation);
        assertThat(Contracts.assertWrites("identity", published.payload()).toString())
                .contains(id)
                .doesNotContain(key.key().getModulus().toString());
    }
}
