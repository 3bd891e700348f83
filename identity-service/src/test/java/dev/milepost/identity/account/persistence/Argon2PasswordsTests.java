package dev.milepost.identity.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.identity.IdentityProperties;
import dev.milepost.identity.account.TooManyPasswords;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayName("ID-8: passwords are hashed on threads of their own, and so many at a time")
class Argon2PasswordsTests {

    private final Argon2Passwords passwords =
            new Argon2Passwords(
                    new IdentityProperties(
                            "milepost",
                            Duration.ofMinutes(15),
                            Duration.ofDays(7),
                            new IdentityProperties.Keys(
                                    "secret", Duration.ofDays(30), Duration.ofMinutes(5)),
                            new IdentityProperties.Passwords(1, 2),
                            List.of()));

    @AfterEach
    void stop() {
        passwords.destroy();
    }

    @Test
    void aPasswordFitsItsHashAndNoOther() {
        String hash = Objects.requireNonNull(passwords.hash("correct horse").block());
        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.fits("correct horse", hash).block()).isTrue();
        assertThat(passwords.fits("wrong", hash).block()).isFalse();
        assertThat(passwords.fits("correct horse", null).block()).isFalse();
    }

    @Test
    void whoComesWhenTooManyWaitIsRefusedAtOnce() {
        List<Boolean> hashed =
                Objects.requireNonNull(
                        Flux.range(0, 10)
                                .flatMap(_ -> hashed(), 10)
                                .collectList()
                                .block(Duration.ofSeconds(30)));
        assertThat(hashed).hasSize(10).contains(true, false);
        assertThat(hashed.stream().filter(done -> done)).hasSizeLessThanOrEqualTo(4);
        assertThat(passwords.hash("correct horse").block()).isNotNull();
    }

    private Mono<Boolean> hashed() {
        return passwords
                .hash("correct horse")
                .map(_ -> true)
                .onErrorReturn(TooManyPasswords.class, false);
    }
}
