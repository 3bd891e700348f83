package dev.milepost.identity;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// What an operator can set in identity-service.
///
/// @param audience the `aud` of every access token
/// @param clients the suite's own services that may ask for tokens
@Validated
@ConfigurationProperties("milepost.identity")
public record IdentityProperties(
        @NotBlank String audience,
        Duration accessTokenLife,
        Duration refreshTokenLife,
        Keys keys,
        Passwords passwords,
        List<Client> clients) {

    /// @param secret encrypts private keys at rest
    /// @param rotateAfter the age at which a new key takes over; the old one stays published while its tokens live
    /// @param announcement how long a new key is published before it signs, so that everybody knows it by then
    public record Keys(@NotBlank String secret, Duration rotateAfter, Duration announcement) {

        /// Without the secret, because records end up in logs.
        @Override
        public String toString() {
            return "Keys[rotateAfter=" + rotateAfter + ", announcement=" + announcement + "]";
        }
    }

    /// @param threads how many passwords are hashed at the same time; 0 for half as many as there are cores
    /// @param queue how many may wait for each of them; one more is answered 429
    public record Passwords(int threads, int queue) {

        public int atOnce() {
            return threads > 0
                    ? threads
                    : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        }
    }

    public record Client(@NotBlank String id, @NotBlank String secret, List<String> scopes) {

        /// Without the secret, because records end up in logs.
        @Override
        public String toString() {
            return "Client[id=" + id + ", scopes=" + scopes + "]";
        }
    }
}
