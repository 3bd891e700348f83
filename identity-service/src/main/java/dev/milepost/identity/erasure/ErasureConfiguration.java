package dev.milepost.identity.erasure;

import dev.milepost.kit.time.RepeatedWork;
import dev.milepost.kit.userdata.UserTable;
import dev.milepost.kit.userdata.UserTables;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What identity-service has of users (ID-9), and the count of those of whom some service still has something.
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    private static final String MAILS_OF =
            "user_id = :user_id OR recipient = (SELECT email FROM users WHERE id = :user_id)";
    private static final String BY_ADDRESS =
            "recipient = (SELECT email FROM users WHERE id = :user_id)";

    @Bean
    UserTables userTables() {
        return UserTables.of(
                        UserTable.of("api_keys").without("secret_hash"),
                        UserTable.of("external_identities").by("provider"),
                        UserTable.of("refresh_tokens")
                                .whose(
                                        "session_id IN (SELECT id FROM sessions WHERE user_id = :user_id)")
                                .by("issued_at")
                                .unexported("hashes of secrets"),
                        UserTable.of("sessions"),
                        UserTable.of("mail_proofs")
                                .by("expires_at")
                                .unexported("hashes of secrets"),
                        UserTable.of("mails")
                                .whose(MAILS_OF)
                                .unexported("on their way, and gone when they are sent"),
                        UserTable.of("mail_allowances")
                                .whose(BY_ADDRESS)
                                .by("kind")
                                .unexported("counts mails for an hour"),
                        UserTable.of("export_allowances")
                                .by("user_id")
                                .unexported("counts exports for an hour"),
                        UserTable.of("users")
                                .whose("id = :user_id")
                                .without("password_hash", "tier_version"),
                        UserTable.of("erasures")
                                .unexported("who is in it exports nothing any more")
                                .lasting("it shows that the user is gone"))
                .impersonal("erasure_confirmations", "services and times")
                .impersonal("signing_keys", "the service's own");
    }

    @Bean
    RepeatedWork countingOverdueErasures(
            Erasures erasures, ErasureProperties properties, Clock clock, MeterRegistry meters) {
        AtomicLong overdue = meters.gauge("milepost.erasures.overdue", new AtomicLong());
        return new RepeatedWork(
                "overdue erasures",
                properties.countEvery(),
                () ->
                        erasures.waitingSince(clock.instant().minus(properties.overdueAfter()))
                                .doOnNext(overdue::set)
                                .then());
    }
}
