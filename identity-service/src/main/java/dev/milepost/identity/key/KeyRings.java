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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Knows the keys in use, and makes the next one when the newest is old (ID-2). Instances look at the database every
/// minute; should two make a key at the same time, both are published and the newer one signs.
@Component
public class KeyRings {

    private static final int BITS = 2048;
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final SigningKeys keys;
    private final IdentityProperties properties;
    private final Clock clock;
    private final Mono<KeyRing> current;

    KeyRings(SigningKeys keys, IdentityProperties properties, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
        this.current =
                Mono.defer(this::look).cache(_ -> LOOK, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    Mono<KeyRing> current() {
        return current;
    }

    private Mono<KeyRing> look() {
        return keys.since(earliestInUse()).flatMap(this::withFreshKey).map(KeyRing::new);
    }

    private Mono<List<SigningKey>> withFreshKey(List<SigningKey> found) {
        boolean fresh =
                !found.isEmpty()
                        && !found.getFirst()
                                .isOlderThan(properties.keys().rotateAfter(), clock.instant());
        return fresh ? Mono.just(found) : generated().then(keys.since(earliestInUse()));
    }

    private Mono<SigningKey> generated() {
        return Mono.fromCallable(this::generate)
                .subscribeOn(
                        Schedulers
                                .boundedElastic()) // computing a key takes a good part of a second
                .flatMap(keys::add);
    }

    private SigningKey generate() throws JOSEException {
        RSAKey key =
                new RSAKeyGenerator(BITS)
                        .keyID(UuidV7.next().toString())
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
        return new SigningKey(key, clock.instant());
    }

    /// A key signs for `rotateAfter` at most, and its last token lives for one token's life more.
    private Instant earliestInUse() {
        return clock.instant()
                .minus(properties.keys().rotateAfter())
                .minus(properties.accessTokenLife())
                .minus(MARGIN);
    }
}
