package dev.milepost.identity.google.persistence;

import dev.milepost.identity.google.ExternalIdentities;
import dev.milepost.identity.google.GoogleAccountDiffers;
import dev.milepost.identity.google.GooglePerson;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Who is who in the table `external_identities`.
@Component
class R2dbcExternalIdentities implements ExternalIdentities {

    private static final String USER_OF =
            "SELECT user_id FROM external_identities WHERE provider = 'google' AND subject = :subject";
    private static final String LINK =
            """
            INSERT INTO external_identities (provider, subject, user_id, linked_at)
            VALUES ('google', :subject, :user_id, :linked_at)
            ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient database;

    R2dbcExternalIdentities(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<UserId> userOf(GooglePerson person) {
        return database.sql(USER_OF)
                .bind("subject", person.subject())
                .map(row -> new UserId(Objects.requireNonNull(row.get("user_id", UUID.class))))
                .one();
    }

    @Override
    public Mono<Void> link(GooglePerson person, UserId user, Instant now) {
        return database.sql(LINK)
                .bind("subject", person.subject())
                .bind("user_id", user.value())
                .bind("linked_at", now)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(GoogleAccountDiffers::new))
                .then();
    }
}
