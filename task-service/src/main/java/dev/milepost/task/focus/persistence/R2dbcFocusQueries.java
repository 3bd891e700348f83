package dev.milepost.task.focus.persistence;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.focus.FocusFilter;
import dev.milepost.task.focus.FocusQueries;
import dev.milepost.task.focus.FocusSession;
import dev.milepost.task.focus.FocusSessionBelongsToAnotherUser;
import dev.milepost.task.focus.FocusSessionId;
import dev.milepost.task.focus.FocusSessionNotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads `focus_sessions`.
@Component
class R2dbcFocusQueries implements FocusQueries {

    private static final String ONE = FocusRow.SESSIONS + "WHERE f.id = :id";
    private static final String OPEN =
            FocusRow.SESSIONS + "WHERE f.user_id = :user_id AND f.ended_at IS NULL";

    private final DatabaseClient database;

    R2dbcFocusQueries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<FocusSession> one(FocusSessionId id, UserId user) {
        return database.sql(ONE)
                .bind("id", id.value())
                .map(FocusRow::session)
                .one()
                .switchIfEmpty(Mono.error(FocusSessionNotFound::new))
                .filter(session -> session.details().userId().equals(user))
                .switchIfEmpty(Mono.error(FocusSessionBelongsToAnotherUser::new));
    }

    @Override
    public Mono<FocusSession> open(UserId user) {
        return database.sql(OPEN)
                .bind("user_id", user.value())
                .map(FocusRow::session)
                .one()
                .switchIfEmpty(Mono.error(FocusSessionNotFound::new));
    }

    @Override
    public Mono<List<FocusSession>> list(FocusFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        return database.sql(listSql(filter, values))
                .bindValues(values)
                .map(FocusRow::session)
                .all()
                .collectList();
    }

    /// Only what is asked for stands in the statement, so that the planner of the database sees it and picks the index.
    static String listSql(FocusFilter filter, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder(FocusRow.SESSIONS + "WHERE f.user_id = :user_id");
        values.put("user_id", filter.user().value());
        values.put("most", filter.limit() + 1);
        if (filter.taskId() != null) {
            sql.append(" AND f.task_id = :task_id");
            values.put("task_id", filter.taskId());
        }
        if (filter.state() != null) {
            sql.append(" AND f.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.after() != null) {
            sql.append(" AND f.id < :after");
            values.put("after", filter.after());
        }
        return sql.append(" ORDER BY f.id DESC LIMIT :most").toString();
    }
}
