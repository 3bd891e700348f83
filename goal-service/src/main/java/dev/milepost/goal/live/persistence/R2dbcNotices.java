package dev.milepost.goal.live.persistence;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.live.Notice;
import dev.milepost.goal.live.NoticeType;
import dev.milepost.goal.live.Notices;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Notices in the table `goal_notices`.
@Repository
class R2dbcNotices implements Notices {

    private static final String ADD =
            """
            INSERT INTO goal_notices (id, user_id, goal_id, type, data, at)
            SELECT uuidv7(), held.user_id, held.id, :type, CAST(:data AS jsonb), :at
              FROM (SELECT id, user_id FROM goals WHERE id = :goal_id AND user_id = :user_id FOR UPDATE) AS held
            """;
    private static final String NEWEST =
            """
            SELECT coalesce((SELECT id FROM goal_notices WHERE user_id = :user_id AND goal_id = :goal_id
                              ORDER BY id DESC LIMIT 1), '00000000-0000-0000-0000-000000000000') AS id
            """;
    private static final String AFTER =
            """
            SELECT id, type, data::text AS data
              FROM goal_notices
             WHERE user_id = :user_id AND goal_id = :goal_id AND id > :last
             ORDER BY id
             LIMIT 100
            """;
    private static final String FORGET = "DELETE FROM goal_notices WHERE at < :moment";

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    R2dbcNotices(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Void> add(UserId owner, GoalId goal, NoticeType type, Map<String, ?> facts) {
        return database.sql(ADD)
                .bind("user_id", owner.value())
                .bind("goal_id", goal.value())
                .bind("type", type.event())
                .bind("data", json.writeValueAsString(facts))
                .bind("at", clock.instant())
                .then();
    }

    @Override
    public Mono<UUID> newest(UserId owner, GoalId goal) {
        return database.sql(NEWEST)
                .bind("user_id", owner.value())
                .bind("goal_id", goal.value())
                .map(row -> Columns.value(row, "id", UUID.class))
                .one();
    }

    @Override
    public Mono<List<Notice>> after(UserId owner, GoalId goal, UUID last) {
        return database.sql(AFTER)
                .bind("user_id", owner.value())
                .bind("goal_id", goal.value())
                .bind("last", last)
                .map(R2dbcNotices::notice)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> forgetOlderThan(Instant moment) {
        return database.sql(FORGET).bind("moment", moment).then();
    }

    private static Notice notice(Readable row) {
        return new Notice(
                Columns.value(row, "id", UUID.class),
                Columns.value(row, "type", String.class),
                Columns.value(row, "data", String.class));
    }
}
