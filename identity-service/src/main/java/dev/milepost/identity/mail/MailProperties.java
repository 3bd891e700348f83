package dev.milepost.identity.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How mails leave.
///
/// @param host of the SMTP server; none for no mail
/// @param username none for a server that asks for none
/// @param tls how the way to it is kept secret
/// @param from what mails are sent from
/// @param timeout how long the server may take for each step
/// @param every how often mails that are due are looked for
/// @param batch how many of them are sent before the next look
/// @param attempts how often a mail is tried before it is given up
/// @param firstRetry how long after the first try; twice as long after each further one
/// @param longestRetry at the most
/// @param perAddress how many mails with links of a kind one address gets in `allowancePer`
@Validated
@ConfigurationProperties("milepost.identity.mail")
public record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("starttls") @NotNull Tls tls,
        @NotBlank String from,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1s") Duration every,
        @DefaultValue("20") @Positive int batch,
        @DefaultValue("12") @Positive int attempts,
        @DefaultValue("15s") Duration firstRetry,
        @DefaultValue("30m") Duration longestRetry,
        @DefaultValue("3") @Positive int perAddress,
        @DefaultValue("1h") Duration allowancePer) {

    public Mails.Allowance allowance() {
        return new Mails.Allowance(perAddress, allowancePer);
    }

    /// @param attempts how many tries there were
    Duration retryAfter(int attempts) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    }

    /// Without the password, because records end up in logs.
    @Override
    public String toString() {
        return "MailProperties[host=" + host + ", port=" + port + "]";
    }

    /// How the way to the mail server is kept secret.
    public enum Tls {

        /// Begins in the open, and goes on only when the server agrees to TLS.
        STARTTLS,

        /// From the first byte, as on port 465.
        IMPLICIT,

        /// Not at all: for a server on the same machine.
        NONE
    }
}
