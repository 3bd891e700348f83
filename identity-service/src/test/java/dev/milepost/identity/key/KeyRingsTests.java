package dev.milepost.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.identity.IdentityProperties;
import dev.milepost.identity.key.RotateKeys.Urgency;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@DisplayName("ID-2: keys rotate with an overlap")
class KeyRingsTests {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private static final UserId ADMIN = new UserId(new UUID(0, 1));
    private static final Duration TOKENS_LIVE = Duration.ofMinutes(15);

    private final InMemorySigningKeys keys = new InMemorySigningKeys();

    @Test
    void theFirstLookMakesAKey() {
        assertThat(ringAt(START).keys()).hasSize(1);
    }

    @Test
    void aFreshKeyIsKeptAcrossRestarts() {
        String first = signingAt(START);
        assertThat(signingAt(START.plus(Duration.ofDays(29)))).isEqualTo(first);
    }

    @Test
    void anOldKeyHandsOverOnceTheNewOneIsKnownAndStaysPublishedWhileItsTokensLive() {
        String first = signingAt(START);
        Instant rotation = START.plus(Duration.ofDays(30)).plusSeconds(1);

        KeyRing announced = ringAt(rotation);
        assertThat(announced.keys()).hasSize(2);
        assertThat(signingAt(rotation.plusSeconds(59))).isEqualTo(first);

        Instant handover = rotation.plusSeconds(60);
        String second = signingAt(handover);
        assertThat(second).isNotEqualTo(first);
        assertThat(ringAt(handover).published().getKeyByKeyId(first)).isNotNull();
        assertThat(ringAt(handover.plus(TOKENS_LIVE)).published().getKeyByKeyId(first)).isNotNull();

        KeyRing later = ringAt(handover.plus(Duration.ofHours(1)));
        assertThat(later.published().getKeys()).hasSize(1);
        assertThat(signingAt(handover.plus(Duration.ofHours(1)))).isEqualTo(second);
    }

    @Test
    void aKeyThatIsWantedIsPublishedFirstAndThenSigns() {
        String first = signingAt(START);
        SigningKey wanted = rotated(START, Urgency.NONE);
        assertThat(signingAt(START.plusSeconds(59))).isEqualTo(first);
        assertThat(ringAt(START).published().getKeyByKeyId(wanted.id())).isNotNull();
        assertThat(signingAt(START.plusSeconds(60))).isEqualTo(wanted.id());
    }

    @Test
    void aKeyThatIsWantedAtOnceSignsAtOnceAndTheOldOneStaysPublished() {
        String first = signingAt(START);
        SigningKey wanted = rotated(START.plusSeconds(1), Urgency.AT_ONCE);
        assertThat(signingAt(START.plusSeconds(1))).isEqualTo(wanted.id());
        assertThat(ringAt(START.plusSeconds(1)).published().getKeyByKeyId(first)).isNotNull();
    }

    @Test
    void theInstanceThatRotatesKnowsTheNewKeyWithoutWaiting() {
        KeyRings rings = ringsAt(START);
        rings.current().block();
        SigningKey wanted = rotated(rings, Urgency.NONE);
        KeyRing ring = Objects.requireNonNull(rings.current().block());
        assertThat(ring.published().getKeyByKeyId(wanted.id())).isNotNull();
    }

    @Test
    void whenKeysLeakedTheNewOneIsAllThereIs() {
        String first = signingAt(START);
        rotated(START, Urgency.NONE);
        KeyRings rings = ringsAt(START.plusSeconds(1));
        rings.current().block();
        SigningKey wanted = rotated(rings, Urgency.OTHERS_LEAKED);
        KeyRing ring = Objects.requireNonNull(rings.current().block());
        assertThat(ring.published().getKeys()).hasSize(1);
        assertThat(ring.published().getKeyByKeyId(first)).isNull();
        assertThat(ring.signingAt(START.plusSeconds(1)).getKeyID()).isEqualTo(wanted.id());
        assertThat(signingAt(START.plus(Duration.ofDays(1)))).isEqualTo(wanted.id());
    }

    private SigningKey rotated(Instant now, Urgency urgency) {
        return rotated(ringsAt(now), urgency);
    }

    private static SigningKey rotated(KeyRings rings, Urgency urgency) {
        return Objects.requireNonNull(rings.rotate(new RotateKeys(ADMIN, urgency)).block()).key();
    }

    private String signingAt(Instant now) {
        return ringAt(now).signingAt(now).getKeyID();
    }

    private KeyRing ringAt(Instant now) {
        return Objects.requireNonNull(ringsAt(now).current().block());
    }

    private KeyRings ringsAt(Instant now) {
        return new KeyRings(keys, properties(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static IdentityProperties properties() {
        return new IdentityProperties(
                "milepost",
                TOKENS_LIVE,
                Duration.ofDays(7),
                new IdentityProperties.Keys("secret", Duration.ofDays(30), Duration.ofMinutes(1)),
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
                            .sorted(Comparator.comparing(SigningKey::signsFrom).reversed())
                            .toList());
        }

        @Override
        public Mono<SigningKey> add(SigningKey key) {
            return Mono.fromSupplier(() -> {
                kept.add(key);
                return key;
            });
        }

        @Override
        public Mono<KeysRotated> rotate(SigningKey key, RotateKeys command) {
            return add(key).map(added ->
                    new KeysRotated(command.admin(), added, withdrawn(command, key)));
        }

        private List<String> withdrawn(RotateKeys command, SigningKey added) {
            List<SigningKey> others =
                    command.withdrawsOthers()
                            ? kept.stream().filter(key -> !key.id().equals(added.id())).toList()
                            : List.of();
            kept.removeAll(others);
            return others.stream().map(SigningKey::id).toList();
        }
    }
}
