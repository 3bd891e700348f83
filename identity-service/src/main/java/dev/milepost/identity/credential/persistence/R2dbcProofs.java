package dev.milepost.identity.credential.persistence;

import dev.milepost.identity.account.Email;
import dev.milepost.identity.credential.LinkInvalid;
import dev.milepost.identity.credential.Proof;
import dev.milepost.identity.credential.Proof.Purpose;
import dev.milepost.identity.credential.ProofToken;
import dev.milepost.identity.credential.Proofs;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Links in the table `mail_proofs`, by the hash of their secret.
@Component
class R2dbcProofs implements Proofs {

    private static final String KEEP =
            """
            INSERT INTO mail_proofs (token_hash, user_id, purpose, email, expires_at)
            VALUES (:token_hash, :user_id, :purpose, :email, :expires_at)
            """;
    private static final String GOOD =
            " FROM mail_proofs WHERE token_hash = :token_hash AND purpose = ANY(:purposes) AND expires_at > :now";
    private static final String OF = "SELECT user_id, purpose, email" + GOOD;
    private static final String SPEND = "DELETE" + GOOD + " RETURNING user_id, purpose, email";
    private static final String DROP_ALL = "DELETE FROM mail_proofs WHERE user_id = :user_id";
    private static final String FORGET = "DELETE FROM mail_proofs WHERE expires_at < :now";

    private final DatabaseClient database;

    R2dbcProofs(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> keep(ProofToken token, Proof proof, Instant expiresAt) {
        return database.sql(KEEP)
                .bind("token_hash", token.hash())
                .bind("user_id", proof.user().value())
                .bind("purpose", proof.purpose().name())
                .bind("email", proof.email().value())
                .bind("expires_at", expiresAt)
                .then();
    }

    @Override
    public Mono<Proof> of(ProofToken token, Set<Purpose> purposes, Instant now) {
        return good(OF, token, purposes, now);
    }

    @Override
    public Mono<Proof> spend(ProofToken token, Set<Purpose> purposes, Instant now) {
        return good(SPEND, token, purposes, now);
    }

    @Override
    public Mono<Void> dropAll(UserId user) {
        return database.sql(DROP_ALL).bind("user_id", user.value()).then();
    }

    @Override
    public Mono<Void> forgetExpired(Instant now) {
        return database.sql(FORGET).bind("now", now).then();
    }

    private Mono<Proof> good(
            String statement, ProofToken token, Set<Purpose> purposes, Instant now) {
        return database.sql(statement)
                .bind("token_hash", token.hash())
                .bind("purposes", purposes.stream().map(Purpose::name).toArray(String[]::new))
                .bind("now", now)
                .map(R2dbcProofs::proof)
                .one()
                .switchIfEmpty(Mono.error(LinkInvalid::new));
    }

    private static Proof proof(Readable row) {
        return new Proof(
                new UserId(Columns.value(row, "user_id", UUID.class)),
                Columns.constant(row, "purpose", Purpose.class),
                new Email(Columns.value(row, "email", String.class)));
    }
}
