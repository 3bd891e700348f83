package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.Cause;
import dev.milepost.planner.revision.Causes;
import dev.milepost.planner.revision.RevisionClaim;
import dev.milepost.planner.revision.RevisionProperties;
import dev.milepost.planner.revision.RevisionRequests;
import dev.milepost.planner.revision.RevisionSignal;
import dev.milepost.planner.revision.RevisionWish;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Requests in `revision_requests`. The triggers are kept as a map from what happened to the sequence in which it happened
/// last, so that a row stays small and what came during the work on it can be told from what the work answers. The events
/// themselves are in `revision_causes`, each once and under the sequence in which it asked last.
@Component
class R2dbcRevisionRequests implements RevisionRequests {

    private static final String GATHER =
            """
            WITH request AS (
                INSERT INTO revision_requests AS r (goal_id, user_id, triggers, sequence, first_at, due_at, words, preview)
                SELECT g.goal_id, g.user_id, jsonb_build_object(:trigger::text, 1), 1, :now, :due, :words, :preview
                  FROM planned_goals g
                 WHERE g.user_id = :user_id AND g.status = 'OPEN'
                   AND (CAST(:goal_id AS uuid) IS NULL OR g.goal_id = :goal_id)
                ON CONFLICT (goal_id) DO UPDATE
                   SET triggers = r.triggers || jsonb_build_object(:trigger::text, r.sequence + 1),
                       sequence = r.sequence + 1,
                       due_at = LEAST(:due, r.first_at + make_interval(secs => :longest_wait)),
                       words = coalesce(excluded.words, r.words),
                       preview = CASE WHEN excluded.words IS NULL THEN r.preview ELSE excluded.preview END
                RETURNING r.goal_id, r.user_id, r.sequence, r.due_at),
            because AS (
                INSERT INTO revision_causes (goal_id, event_id, user_id, event_type, task_id, at, sequence)
                SELECT request.goal_id, c.event_id, request.user_id, c.event_type, c.task_id, c.at, request.sequence
                  FROM request, jsonb_to_recordset(CAST(:causes AS jsonb))
                                    AS c(event_type text, event_id uuid, task_id uuid, at timestamptz)
                ON CONFLICT (goal_id, event_id) DO UPDATE SET sequence = excluded.sequence)
            SELECT due_at FROM request
            """;
    private static final String WITHDRAW =
            "DELETE FROM revision_requests WHERE goal_id = :goal_id AND user_id = :user_id";
    private static final String CLAIM =
            """
            UPDATE revision_requests r
               SET claimed_until = :until, claim_id = gen_random_uuid(), attempt = r.attempt + 1
              FROM (SELECT goal_id FROM revision_requests
                     WHERE due_at <= :now AND (claimed_until IS NULL OR claimed_until <= :now)
                     ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED) due
             WHERE r.goal_id = due.goal_id
            RETURNING r.goal_id, r.user_id, r.sequence, r.claim_id, r.attempt, r.words, r.preview,
                      (SELECT count(*)::int FROM revision_causes c WHERE c.goal_id = r.goal_id) AS cause_count,
                      (SELECT coalesce(jsonb_agg(to_jsonb(n) ORDER BY n.sequence, n.at), '[]')::text
                         FROM (SELECT event_type, event_id, task_id, at, sequence
                                 FROM revision_causes c WHERE c.goal_id = r.goal_id
                                ORDER BY sequence DESC, at DESC LIMIT :most_causes) n) AS causes,
                      ARRAY(SELECT jsonb_object_keys(r.triggers)) AS kinds
            """;
    private static final String RENEW =
            """
            UPDATE revision_requests SET claimed_until = :until
             WHERE goal_id = :goal_id AND user_id = :user_id AND claim_id = :claim_id
            """;
    private static final String STRIKE_OFF =
            """
            WITH struck AS (
                UPDATE revision_requests
                   SET claimed_until = NULL, claim_id = NULL, attempt = 0, first_at = :now,
                       words = CASE WHEN (triggers->>'REVISION_REQUESTED')::bigint > :sequence THEN words END,
                       triggers = COALESCE((SELECT jsonb_object_agg(t.key, t.value) FROM jsonb_each(triggers) t
                                             WHERE t.value::bigint > :sequence), '{}')
                 WHERE goal_id = :goal_id AND user_id = :user_id AND claim_id = :claim_id
                RETURNING goal_id)
            DELETE FROM revision_causes c USING struck WHERE c.goal_id = struck.goal_id AND c.sequence <= :sequence
            """;
    private static final String REMOVE_ANSWERED =
            """
            DELETE FROM revision_requests
             WHERE goal_id = :goal_id AND user_id = :user_id AND claimed_until IS NULL AND triggers = '{}'
            """;
    private static final String POSTPONE =
            """
            UPDATE revision_requests SET claimed_until = NULL, claim_id = NULL, due_at = :due
             WHERE goal_id = :goal_id AND user_id = :user_id AND claim_id = :claim_id
            """;
    private static final String GIVE_BACK =
            """
            UPDATE revision_requests SET claimed_until = NULL, claim_id = NULL, attempt = attempt - 1
             WHERE goal_id = :goal_id AND user_id = :user_id AND claim_id = :claim_id
            """;
    private static final String AGAIN =
            """
            UPDATE revision_requests SET claimed_until = NULL, claim_id = NULL, attempt = 0, due_at = :now
             WHERE goal_id = :goal_id AND user_id = :user_id AND claim_id = :claim_id
            """;
    private static final String COUNT = "SELECT count(*) AS waiting FROM revision_requests";
    private static final double MILLIS_A_SECOND = 1000.0;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final RevisionSignal signal;
    private final RevisionProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    R2dbcRevisionRequests(
            DatabaseClient database,
            TransactionalOperator transactions,
            RevisionSignal signal,
            RevisionProperties properties,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.signal = signal;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Void> gather(UUID goalId, UserId userId, Trigger trigger, List<Cause> causes) {
        return gather(goalId, userId, trigger, null, causes);
    }

    @Override
    public Mono<Void> gatherForAll(UserId userId, Trigger trigger, Cause cause) {
        return gather(null, userId, trigger, null, List.of(cause));
    }

    @Override
    public Mono<Void> gather(UUID goalId, UserId userId, RevisionWish wish, List<Cause> causes) {
        return gather(goalId, userId, Trigger.REVISION_REQUESTED, wish, causes);
    }

    private Mono<Void> gather(
            @Nullable UUID goalId,
            UserId userId,
            Trigger trigger,
            @Nullable RevisionWish wish,
            List<Cause> causes) {
        Instant now = clock.instant();
        return database.sql(GATHER)
                .bind("goal_id", goalId == null ? Parameters.in(UUID.class) : Parameters.in(goalId))
                .bind("user_id", userId.value())
                .bind("trigger", trigger.name())
                .bind("causes", json.writeValueAsString(causes))
                .bind("now", now)
                .bind("due", now.plus(properties.quietAfter(trigger)))
                .bind("words", Parameters.in(R2dbcType.VARCHAR, wish == null ? null : wish.words()))
                .bind("preview", wish != null && wish.preview())
                .bind("longest_wait", properties.maxWait().toMillis() / MILLIS_A_SECOND)
                .map(row -> Columns.value(row, "due_at", Instant.class))
                .all()
                .concatMap(due -> wakeAfterCommit(Duration.between(now, due)))
                .then();
    }

    private Mono<Void> wakeAfterCommit(Duration pause) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction ->
                        transaction.registerSynchronization(
                                new WakeUp(pause.isNegative() ? Duration.ZERO : pause)))
                .then();
    }

    @Override
    public Mono<Void> withdraw(UUID goalId, UserId userId) {
        return database.sql(WITHDRAW)
                .bind("goal_id", goalId)
                .bind("user_id", userId.value())
                .then();
    }

    @Override
    public Mono<List<RevisionClaim>> claim(int most, Duration lease) {
        Instant now = clock.instant();
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("most", most)
                .bind("most_causes", Causes.MOST)
                .map(this::claimed)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> renew(RevisionClaim claim, Duration lease) {
        return database.sql(RENEW)
                .bind("goal_id", claim.goalId())
                .bind("user_id", claim.userId().value())
                .bind("claim_id", claim.id())
                .bind("until", clock.instant().plus(lease))
                .then();
    }

    @Override
    public Mono<Void> finish(RevisionClaim claim) {
        return transactions.transactional(strikeOff(claim).then(removeAnswered(claim)));
    }

    private Mono<Void> strikeOff(RevisionClaim claim) {
        return database.sql(STRIKE_OFF)
                .bind("goal_id", claim.goalId())
                .bind("user_id", claim.userId().value())
                .bind("claim_id", claim.id())
                .bind("sequence", claim.sequence())
                .bind("now", clock.instant())
                .then();
    }

    private Mono<Void> removeAnswered(RevisionClaim claim) {
        return database.sql(REMOVE_ANSWERED)
                .bind("goal_id", claim.goalId())
                .bind("user_id", claim.userId().value())
                .then();
    }

    @Override
    public Mono<Void> postpone(RevisionClaim claim, Duration pause) {
        return database.sql(POSTPONE)
                .bind("goal_id", claim.goalId())
                .bind("user_id", claim.userId().value())
                .bind("claim_id", claim.id())
                .bind("due", clock.instant().plus(pause))
                .then()
                .doOnSuccess(_ -> signal.wakeIn(pause));
    }

    @Override
    public Mono<Void> giveBack(RevisionClaim claim) {
        return database.sql(GIVE_BACK)
                .bind("goal_id", claim.goalId())
                .bind("user_id", claim.userId().value())
                .bind("claim_id", claim.id())
                .then();
    }

    @Override
    public Mono<Boolean> again(RevisionClaim claim) {
        return database.sql(AGAIN)
                .bind("goal_id", claim.goalId())
                .bind("user_id", claim.userId().value())
                .bind("claim_id", claim.id())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0)
                .delayUntil(_ -> wakeAfterCommit(Duration.ZERO));
    }

    @Override
    public Mono<Long> count() {
        return database.sql(COUNT).map(row -> Columns.value(row, "waiting", Long.class)).one();
    }

    private RevisionClaim claimed(Readable row) {
        return new RevisionClaim(
                Columns.value(row, "goal_id", UUID.class),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                triggers(Columns.value(row, "kinds", String[].class)),
                causes(row),
                Columns.value(row, "sequence", Long.class),
                Columns.value(row, "claim_id", UUID.class),
                Columns.value(row, "attempt", Integer.class),
                wish(row));
    }

    private Causes causes(Readable row) {
        return new Causes(
                Columns.value(row, "cause_count", Integer.class),
                List.of(json.readValue(Columns.value(row, "causes", String.class), Cause[].class)));
    }

    private static @Nullable RevisionWish wish(Readable row) {
        String words = row.get("words", String.class);
        return words == null
                ? null
                : new RevisionWish(words, Columns.value(row, "preview", Boolean.class));
    }

    private static Set<Trigger> triggers(String[] names) {
        return Stream.of(names).map(Trigger::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private final class WakeUp implements TransactionSynchronization {

        private final Duration pause;

        private WakeUp(Duration pause) {
            this.pause = pause;
        }

        /// The request is committed: whatever goes wrong here must not reach the caller as a failure.
        @Override
        public Mono<Void> afterCommit() {
            return Mono.<Void>fromRunnable(() -> signal.wakeIn(pause)).onErrorComplete();
        }
    }
}
