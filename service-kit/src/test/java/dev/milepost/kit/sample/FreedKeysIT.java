package dev.milepost.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@SampleTest
@DisplayName("API-5: a key is free again when its time is over or its writer has died")
class FreedKeysIT {

    private static final String HOLDER =
            """
            SELECT pid FROM pg_locks
             WHERE locktype = 'advisory' AND granted
               AND ((CAST(classid AS bigint) << 32) | CAST(objid AS bigint))
                   = hashtextextended(CAST(:user_id AS text) || 'k', 0)
            """;

    @Autowired DatabaseClient database;
    @Autowired TestClock clock;
    @LocalServerPort int port;
    private final UserId user = new UserId(UUID.randomUUID());

    @BeforeEach
    void aTable() {
        database.sql(EffectsController.TABLE).then().block();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        assertThat(send("/effects").join()).isEqualTo(new Answer(201, false));
        clock.advance(Duration.ofHours(23));
        assertThat(send("/effects").join()).isEqualTo(new Answer(201, true));
        clock.advance(Duration.ofMinutes(61));
        await().until(() -> send("/effects").join().equals(new Answer(201, false)));
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void aConnectionThatDiesInTheMiddleLeavesNoKeyHeld() {
        CompletableFuture<Answer> first = send("/effects/slow");
        int holder = await().until(this::holder, pid -> pid > 0);
        database.sql("SELECT pg_terminate_backend(:pid)").bind("pid", holder).then().block();
        assertThat(first.join().status()).isGreaterThanOrEqualTo(500);
        assertThat(effects()).isZero();
        assertThat(send("/effects/slow").join()).isEqualTo(new Answer(200, false));
        assertThat(send("/effects/slow").join()).isEqualTo(new Answer(200, true));
        assertThat(effects()).isOne();
    }

    private CompletableFuture<Answer> send(String path) {
        return WebClient.create("http://127.0.0.1:" + port)
                .post()
                .uri(path)
                .header("Authorization", TestTokens.bearer(user))
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"one\"}")
                .exchangeToMono(response ->
                        response.toBodilessEntity()
                                .map(entity ->
                                        new Answer(
                                                entity.getStatusCode().value(),
                                                entity.getHeaders()
                                                        .containsHeader("X-Idempotent-Replayed"))))
                .toFuture();
    }

    /// The process of the database that holds the key, or 0.
    private int holder() {
        return Objects.requireNonNull(
                database.sql(HOLDER)
                        .bind("user_id", user.value())
                        .map(row -> row.get("pid", Integer.class))
                        .one()
                        .switchIfEmpty(Mono.just(0))
                        .block());
    }

    private long effects() {
        return Objects.requireNonNull(
                database.sql("SELECT count(*) AS rows FROM effects WHERE user_id = :user_id")
                        .bind("user_id", user.value())
                        .map(row -> row.get("rows", Long.class))
                        .one()
                        .block());
    }

    private record Answer(int status, boolean replayed) {}
}
