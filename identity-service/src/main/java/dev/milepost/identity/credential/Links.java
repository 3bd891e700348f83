package dev.milepost.identity.credential;

import dev.milepost.identity.credential.Proof.Purpose;
import dev.milepost.identity.secret.SecretRandom;
import dev.milepost.identity.secret.Secrets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes links for mails. The secret stands in the fragment, which browsers send to no server and to no other page.
@Component
class Links {

    private final Proofs proofs;
    private final CredentialProperties properties;
    private final Clock clock;
    private final SecureRandom random = SecretRandom.seeded();

    Links(Proofs proofs, CredentialProperties properties, Clock clock) {
        this.proofs = proofs;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<Link> of(Proof proof) {
        Duration life = life(proof.purpose());
        ProofToken token = new ProofToken(Secrets.next(random));
        return proofs.keep(token, proof, clock.instant().plus(life))
                .thenReturn(new Link(address(proof.purpose(), token), life));
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
