package dev.milepost.kit.sample;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.problem.Refusal;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Writes whose effects can be counted.
@RestController
@RequiresScope(Scope.TASKS_WRITE)
@RequestMapping("/effects")
class EffectsController {

    static final String TABLE =
            "CREATE TABLE IF NOT EXISTS effects (id uuid PRIMARY KEY, user_id uuid NOT NULL, name text NOT NULL)";

    private static final Duration WHILE_OTHERS_ASK = Duration.ofMillis(700);

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    EffectsController(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @PostMapping
    Mono<ResponseEntity<Map<String, Object>>> add(UserId user, @RequestBody Effect effect) {
        UUID id = UuidV7.next();
        return insert(id, user, effect)
                .as(transactions::transactional)
                .thenReturn(
                        ResponseEntity.created(URI.create("/effects/" + id))
                                .eTag("\"1\"")
                                .body(Map.of("id", id, "name", effect.name())));
    }

    @PostMapping("/refused")
    Mono<Void> refuse(UserId user, @RequestBody Effect effect) {
        return insert(UuidV7.next(), user, effect)
                .then(Mono.<Void>error(EffectRefused::new))
                .as(transactions::transactional);
    }

    @PostMapping("/faulty")
    Mono<Map<String, String>> failAtFirst(UserId user, @RequestBody Effect effect) {
        return failed.add(effect.name())
                ? Mono.error(new IllegalStateException("At first it fails"))
                : insert(UuidV7.next(), user, effect).thenReturn(Map.of("name", effect.name()));
    }

    @PostMapping("/slow")
    Mono<Map<String, String>> takeTime(UserId user, @RequestBody Effect effect) {
        return insert(UuidV7.next(), user, effect)
                .then(Mono.delay(WHILE_OTHERS_ASK))
                .thenReturn(Map.of("name", effect.name()));
    }

    @DeleteMapping("/{name}")
    Mono<Void> remove(UserId user, @PathVariable String name) {
        return database.sql("DELETE FROM effects WHERE user_id = :user_id AND name = :name")
                .bind("user_id", user.value())
                .bind("name", name)
                .then();
    }

    private Mono<Void> insert(UUID id, UserId user, Effect effect) {
        return database.sql("INSERT INTO effects (id, user_id, name) VALUES (:id, :user_id, :name)")
                .bind("id", id)
                .bind("user_id", user.value())
                .bind("name", effect.name())
                .then();
    }

    record Effect(String name) {}

    /// The effect is not wanted after all.
    static final class EffectRefused extends Refusal {

        EffectRefused() {
            super(HttpStatus.CONFLICT, "The effect is not wanted.");
        }
    }
}
