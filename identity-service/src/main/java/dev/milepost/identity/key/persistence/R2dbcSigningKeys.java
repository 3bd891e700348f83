package dev.milepost.identity.key.persistence;

import com.nimbusds.jose.jwk.RSAKey;
import dev.milepost.identity.IdentityProperties;
import dev.milepost.identity.key.SigningKey;
import dev.milepost.identity.key.SigningKeys;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Signing keys in the table `signing_keys`; private keys are encrypted (AES-256-GCM, the key derived from a secret).
@Component
class R2dbcSigningKeys implements SigningKeys {

    private static final String SINCE =
            """
            SELECT * FROM signing_keys WHERE created_at >= :earliest ORDER BY signs_from DESC, kid DESC
            """;
    private static final String ADD =
            """
            INSERT INTO signing_keys (kid, salt, private_jwk, created_at, signs_from)
            VALUES (:kid, :salt, :private_jwk, :created_at, :signs_from)
            """;

    private final DatabaseClient database;
    private final String secret;

    R2dbcSigningKeys(DatabaseClient database, IdentityProperties properties) {
        this.database = database;
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
                .map(rows -> rows.stream().map(this::opened).toList());
    }

    @Override
    public Mono<SigningKey> add(SigningKey key) {
        return Mono.fromCallable(() -> sealed(key))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(this::insert)
                .thenReturn(key);
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

    private SigningKey opened(Sealed row) {
        byte[] jwk = encryptor(row.salt()).decrypt(row.privateJwk());
        try {
            return new SigningKey(
                    RSAKey.parse(new String(jwk, StandardCharsets.UTF_8)),
                    row.createdAt(),
                    row.signsFrom());
        } catch (ParseException impossible) {
            throw new IllegalStateException("A decrypted key is no key", impossible);
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
                    Objects.requireNonNull(row.get("kid", String.class)),
                    Objects.requireNonNull(row.get("salt", String.class)),
                    Objects.requireNonNull(row.get("private_jwk", byte[].class)),
                    Objects.requireNonNull(row.get("created_at", Instant.class)),
                    Objects.requireNonNull(row.get("signs_from", Instant.class)));
        }
    }
}
