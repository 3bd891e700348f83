package dev.milepost.identity.mail.persistence;

import dev.milepost.identity.mail.Mail;
import dev.milepost.identity.mail.MailKind;
import dev.milepost.identity.mail.Mails;
import dev.milepost.identity.mail.QueuedMail;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Mails in the table `mails`, and how many were queued for whom in `mail_allowances`, whose rows are also the locks.
@Component
class R2dbcMails implements Mails {

    private static final String QUEUE =
            """
            INSERT INTO mails (id, kind, recipient, user_id, other, created_at, due_at)
            VALUES (:id, :kind, :recipient, :user_id, :other, :now, :now)
            """;
    private static final String QUEUE_WITHIN =
            """
            WITH allowed AS (
                INSERT INTO mail_allowances AS a (recipient, kind, since, used)
                VALUES (:recipient, :kind, :now, 1)
                ON CONFLICT (recipient, kind) DO UPDATE
                   SET since = CASE WHEN a.since <= :window THEN :now ELSE a.since END,
                       used  = CASE WHEN a.since <= :window THEN 1 ELSE a.used + 1 END
                 WHERE a.since <= :window OR a.used < :most
                RETURNING 1)
            INSERT INTO mails (id, kind, recipient, user_id, other, created_at, due_at)
            SELECT :id, :kind, :recipient, :user_id, :other, :now, :now FROM allowed
            """;
    private static final String CLAIM =
            """
            UPDATE mails SET attempts = attempts + 1, due_at = :until
             WHERE id IN (SELECT id FROM mails WHERE due_at <= :now
                           ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, recipient, user_id, other, attempts
            """;
    private static final String POSTPONE = "UPDATE mails SET due_at = :until WHERE id = :id";
    private static final String FORGET = "DELETE FROM mails WHERE id = :id";
    private static final String FORGET_ALLOWANCES =
            "DELETE FROM mail_allowances WHERE since < :moment";

    private final DatabaseClient database;

    R2dbcMails(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> queue(Mail mail, Instant now) {
        return bind(database.sql(QUEUE), mail, now).then();
    }

    @Override
    public Mono<Boolean> queueWithin(Allowance allowance, Mail mail, Instant now) {
        return bind(database.sql(QUEUE_WITHIN), mail, now)
                .bind("window", now.minus(allowance.per()))
                .bind("most", allowance.mails())
                .fetch()
                .rowsUpdated()
                .map(queued -> queued == 1);
    }

    @Override
    public Flux<QueuedMail> claim(Instant now, Instant until, int batch) {
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("until", until)
                .bind("batch", batch)
                .map(R2dbcMails::queued)
                .all();
    }

    @Override
    public Mono<Void> postpone(UUID mail, Instant until) {
        return database.sql(POSTPONE).bind("id", mail).bind("until", until).then();
    }

    @Override
    public Mono<Void> forget(UUID mail) {
        return database.sql(FORGET).bind("id", mail).then();
    }

    @Override
    public Mono<Void> forgetAllowancesBefore(Instant moment) {
        return database.sql(FORGET_ALLOWANCES).bind("moment", moment).then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, Mail mail, Instant now) {
        @Nullable UserId user = mail.user();
        return statement
                .bind("id", UuidV7.next())
                .bind("kind", mail.kind().name())
                .bind("recipient", mail.recipient())
                .bind("user_id", Columns.nullable(user == null ? null : user.value(), UUID.class))
                .bind("other", Columns.nullable(mail.other(), String.class))
                .bind("now", now);
    }

    private static QueuedMail queued(Readable row) {
        UUID user = row.get("user_id", UUID.class);
        return new QueuedMail(
                Columns.value(row, "id", UUID.class),
                new Mail(
                        Columns.constant(row, "kind", MailKind.class),
                        Columns.value(row, "recipient", String.class),
                        user == null ? null : new UserId(user),
                        row.get("other", String.class)),
                Columns.value(row, "attempts", Integer.class));
    }
}
