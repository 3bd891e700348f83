package dev.milepost.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.milepost.identity.IdentityProperties;
import dev.milepost.kit.id.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Knows the keys in use, and makes the next one when the newest is old or somebody wants it (ID-2). A new key is published a
/// minute before it signs, in which all instances and services hear of it. Instances look at the database every ten seconds; should two
/// make a key at the same time, both are published and the newer one signs.
@Component
public class KeyRings {

    private static final int BITS = 2048;
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final SigningKeys keys;
    private final IdentityProperties properties;
    private final Clock clock;
    private final AtomicInteger rotations = new AtomicInteger();
    private final Mono<KeyRing> current;

    KeyRings(SigningKeys keys, IdentityProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
        this.current = Mono.defer(this::look).cacheInvalidateIf(this::isOutdated).map(Look::ring);
    }

    Mono<KeyRing> current() {
        return current;
    }

    /// Makes the key that an admin wants.
    Mono<KeysRotated> rotate(RotateKeys command) {
        return generated(command.announcement(properties.keys().announcement()))
                .flatMap(key -> keys.rotate(key, command))
                .doOnNext(_ -> rotations.incrementAndGet());
    }

    private Mono<Look> look() {
        int seen = rotations.get();
        return keys.since(earliestInUse())
                .flatMap(this::withFreshKey)
                .map(found -> look(found, seen));
    }

    private Look look(List<SigningKey> found, int seen) {
        Instant now = clock.instant();
        return new Look(KeyRing.of(found, tokensLive(), now), now, seen);
    }

    private boolean isOutdated(Look look) {
        Duration age = Duration.between(look.at(), clock.instant());
        return look.rotations() != rotations.get() || age.isNegative() || age.compareTo(LOOK) > 0;
    }

    /// Where there is no key at all, nobody has to hear of the first one before it signs.
    private Mono<List<SigningKey>> withFreshKey(List<SigningKey> found) {
        if (found.isEmpty()) {
            return added(Duration.ZERO);
        }
        boolean fresh =
                found.stream()
                        .anyMatch(key ->
                                !key.isOlderThan(properties.keys().rotateAfter(), clock.instant()));
        return fresh ? Mono.just(found) : added(properties.keys().announcement());
    }

    private Mono<List<SigningKey>> added(Duration announcement) {
        return generated(announcement).flatMap(keys::add).then(keys.since(earliestInUse()));
    }

    private Mono<SigningKey> generated(Duration announcement) {
        return Mono.fromCallable(() -> generate(announcement))
                .subscribeOn(
                        Schedulers
                                .boundedElastic()); // computing a key takes a good part of a second
    }

    private SigningKey generate(Duration announcement) throws JOSEException {
        RSAKey key =
                new RSAKeyGenerator(BITS)
                        .keyID(UuidV7.next().toString())
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
        Instant now = clock.instant();
        return new SigningKey(key, now, now.plus(announcement));
    }

    /// A key signs until one that was made after `rotateAfter` takes over, and its last token lives on.
    private Instant earliestInUse() {
        return clock.instant()
                .minus(properties.keys().rotateAfter())
                .minus(properties.keys().announcement())
                .minus(tokensLive());
    }

    private Duration tokensLive() {
        return properties.accessTokenLife().plus(MARGIN);
    }

    /// @param rotations how many there had been when the database was looked at
    private record Look(KeyRing ring, Instant at, int rotations) {}
}
