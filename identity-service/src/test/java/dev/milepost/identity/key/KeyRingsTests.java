package dev.milepost.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.identity.IdentityProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@DisplayName("ID-2: keys rotate with an overlap")
class KeyRingsTests {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final InMemorySigningKeys keys = new InMemorySigningKeys();

    @Test
    void theFirstLookMakesAKey() {
        assertThat(ringAt(START).keys()).hasSize(1);
    }

    @Test
    void aFreshKeyIsKeptAcrossRestarts() {
        String first = ringAt(START).signing().getKeyID();
        assertThat(ringAt(START.plus(Duration.ofDays(29))).signing().getKeyID()).isEqualTo(first);
    }

    @Test
    void anOldKeyHandsOverAndStaysPublishedWhileItsTokensLive() {
        String first = ringAt(START).signing().getKeyID();
        Instant rotation = START.plus(Duration.ofDays(30)).plusSeconds(1);

        KeyRing after = ringAt(rotation);
        assertThat(after.signing().getKeyID()).isNotEqualTo(first);
        assertThat(after.published().getKeyByKeyId(first)).isNotNull();

        KeyRing later = ringAt(rotation.plus(Duration.ofHours(1)));
        assertThat(later.signing().getKeyID()).isEqualTo(after.signing().getKeyID());
        assertThat(later.published().getKeyByKeyId(first)).isNull();
    }

    private KeyRing ringAt(Instant now) {
        KeyRing ring =
                new KeyRings(keys, properties(), Clock.fixed(now, ZoneOffset.UTC))
                        .current()
                        .block();
        assertThat(ring).isNotNull();
        return Objects.requireNonNull(ring);
    }

    private static IdentityProperties properties() {
        return new IdentityProperties(
                "milepost",
                Duration.ofMinutes(15),
                Duration.ofDays(7),
                new IdentityProperties.Keys("secret", Duration.ofDays(30)),
                new IdentityProperties.Passwords(1, 1),
                List.of());
    }

    /// Keys in a list, as instances of the service share them.
    private static final class InMemorySigningKeys implements SigningKeys {

        private final List<SigningKey> kept = new ArrayList<>();

        @Override
        public Mono<List<SigningKey>> since(Instant earliest) {
            return Mono.fromSupplier(() ->
                    kept.stream()
                            .filter(key -> !key.createdAt().isBefore(earliest))
                            .sorted(Comparator.comparing(SigningKey::createdAt).reversed())
                            .toList());
        }

        @Override
        public Mono<SigningKey> add(SigningKey key) {
            return Mono.fromSupplier(() -> {
                kept.add(key);
                return key;
            });
        }
    }
}
