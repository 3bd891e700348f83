package dev.milepost.identity.key.persistence;

import com.nimbusds.jose.jwk.RSAKey;
import dev.milepost.identity.IdentityProperties;
import dev.milepost.identity.key.KeyAnnouncements;
import dev.milepost.identity.key.KeysRotated;
import dev.milepost.identity.key.RotateKeys;
import dev.milepost.identity.key.SigningKey;
import dev.milepost.identity.key.SigningKeys;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Outbox;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Signing keys in the table `signing_keys`; private keys are encrypted (AES-256-GCM, the key derived from a secret). Those that
/// another secret encrypted are passed over, so that a secret can be changed.
@Component
class R2dbcSigningKeys implements SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(R2dbcSigningKeys.class);

    private static final String SINCE =
            """
            SELECT * FROM signing_keys WHERE created_at >= :earliest ORDER BY signs_from DESC, kid DESC
            """;
    private static final String ADD =
            """
            INSERT INTO signing_keys (kid, salt, private_jwk, created_at, signs_from)
            VALUES (:kid, :salt, :private_jwk, :created_at, :signs_from)
            """;

    private static final String WITHDRAW_OTHERS =
            "DELETE FROM signing_keys WHERE kid <> :kid RETURNING kid";

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;
    private final KeyAnnouncements announcements;
    private final String secret;
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    R2dbcSigningKeys(
            DatabaseClient database,
            TransactionalOperator transactions,
            Outbox outbox,
            KeyAnnouncements announcements,
            IdentityProperties properties) {
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.announcements = announcements;
        this.secret = properties.keys().secret();
    }

    /// Deriving the key that decrypts takes some milliseconds each, so it is kept off the event loop.
    @Override
    public Mono<List<SigningKey>> since(Instant earliest) {
        return database.sql(SINCE)
                .bind("earliest", earliest)
                .map(Sealed::of)
                .all()
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(rows -> rows.stream().flatMap(row -> opened(row).stream()).toList());
    }

    @Override
    public Mono<SigningKey> add(SigningKey key) {
        return sealing(key).flatMap(this::insert).thenReturn(key);
    }

    @Override
    public Mono<KeysRotated> rotate(SigningKey key, RotateKeys command) {
        return sealing(key).flatMap(row -> rotated(row, key, command));
    }

    private Mono<KeysRotated> rotated(Sealed row, SigningKey key, RotateKeys command) {
        return insert(row)
                .thenMany(command.withdrawsOthers() ? withdrawOthers(key) : Flux.<String>empty())
                .collectList()
                .map(withdrawn -> new KeysRotated(command.admin(), key, withdrawn))
                .flatMap(this::told)
                .as(transactions::transactional);
    }

    private Flux<String> withdrawOthers(SigningKey kept) {
        return database.sql(WITHDRAW_OTHERS)
                .bind("kid", kept.id())
                .map(row -> Columns.value(row, "kid", String.class))
                .all();
    }

    private Mono<KeysRotated> told(KeysRotated rotation) {
        return outbox.append(List.of(announcements.of(rotation))).thenReturn(rotation);
    }

    private Mono<Sealed> sealing(SigningKey key) {
        return Mono.fromCallable(() -> sealed(key)).subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<Void> insert(Sealed row) {
        return database.sql(ADD)
                .bind("kid", row.kid())
                .bind("salt", row.salt())
                .bind("private_jwk", row.privateJwk())
                .bind("created_at", row.createdAt())
                .bind("signs_from", row.signsFrom())
                .then();
    }

    private Sealed sealed(SigningKey key) {
        String salt = KeyGenerators.string().generateKey();
        byte[] jwk = key.key().toJSONString().getBytes(StandardCharsets.UTF_8);
        return new Sealed(
                key.id(), salt, encryptor(salt).encrypt(jwk), key.createdAt(), key.signsFrom());
    }

    private Optional<SigningKey> opened(Sealed row) {
        try {
            byte[] jwk = encryptor(row.salt()).decrypt(row.privateJwk());
            return Optional.of(signingKey(jwk, row));
        } catch (IllegalStateException _) {
            sayUnreadable(row.kid());
            return Optional.empty();
        }
    }

    private static SigningKey signingKey(byte[] jwk, Sealed row) {
        try {
            return new SigningKey(
                    RSAKey.parse(new String(jwk, StandardCharsets.UTF_8)),
                    row.createdAt(),
                    row.signsFrom());
        } catch (ParseException impossible) {
            throw new IllegalStateException("A decrypted key is no key", impossible);
        }
    }

    /// Once, because keys are looked at every few seconds.
    private void sayUnreadable(String kid) {
        if (unreadable.add(kid)) {
            log.atWarn()
                    .addKeyValue("kid", kid)
                    .log("A signing key was encrypted with another secret and is passed over");
        }
    }

    private BytesEncryptor encryptor(String salt) {
        return Encryptors.stronger(secret, salt);
    }

    @SuppressWarnings("ArrayRecordComponent") // a row as it is stored, never compared
    private record Sealed(
            String kid, String salt, byte[] privateJwk, Instant createdAt, Instant signsFrom) {

        static Sealed of(Readable row) {
            return new Sealed(
                    Columns.value(row, "kid", String.class),
                    Columns.value(row, "salt", String.class),
                    Columns.value(row, "private_jwk", byte[].class),
                    Columns.value(row, "created_at", Instant.class),
                    Columns.value(row, "signs_from", Instant.class));
        }
    }
}
