package dev.milepost.identity.credential;

import dev.milepost.identity.credential.Proof.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Makes links for mails. The secret stands in the fragment, which browsers send to no server and to no other page.
@Component
class Links {

    private static final int BYTES = 32;

    private final Proofs proofs;
    private final CredentialProperties properties;
    private final Clock clock;
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(BYTES);

    Links(Proofs proofs, CredentialProperties properties, Clock clock) {
        this.proofs = proofs;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<Link> of(Proof proof) {
        Duration life = life(proof.purpose());
        return token().flatMap(token ->
                proofs.keep(token, proof, clock.instant().plus(life))
                        .thenReturn(new Link(address(proof.purpose(), token), life)));
    }

    /// The system's random device is read, which may wait: not on an event loop.
    private Mono<ProofToken> token() {
        return Mono.fromSupplier(() ->
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(random.generateKey()))
                .map(ProofToken::new)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Duration life(Purpose purpose) {
        return switch (purpose) {
            case VERIFY_EMAIL, CHANGE_EMAIL -> properties.verifyWithin();
            case RESET_PASSWORD -> properties.resetWithin();
        };
    }

    private String address(Purpose purpose, ProofToken token) {
        String page =
                switch (purpose) {
                    case VERIFY_EMAIL, CHANGE_EMAIL -> "confirm-email";
                    case RESET_PASSWORD -> "reset-password";
                };
        return "%s/%s#token=%s".formatted(properties.webUrl(), page, token.value());
    }

    /// @param life how long it is good
    record Link(String address, Duration life) {

        /// As people say it.
        String good() {
            return life.toHours() > 0 ? life.toHours() + " hours" : life.toMinutes() + " minutes";
        }

        /// Without the secret, because records end up in logs.
        @Override
        public String toString() {
            return "Link";
        }
    }
}
