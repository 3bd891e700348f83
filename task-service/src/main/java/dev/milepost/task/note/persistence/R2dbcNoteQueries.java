package dev.milepost.task.note.persistence;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NoteBelongsToAnotherUser;
import dev.milepost.task.note.NoteFilter;
import dev.milepost.task.note.NoteFilter.Position;
import dev.milepost.task.note.NoteId;
import dev.milepost.task.note.NoteNotFound;
import dev.milepost.task.note.NoteQueries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads `notes`.
@Component
class R2dbcNoteQueries implements NoteQueries {

    private static final String ONE = "SELECT * FROM notes WHERE id = :id";

    private final DatabaseClient database;

    R2dbcNoteQueries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Note> one(NoteId id, UserId user) {
        return database.sql(ONE)
                .bind("id", id.value())
                .map(NoteRow::note)
                .one()
                .switchIfEmpty(Mono.error(NoteNotFound::new))
                .filter(note -> note.userId().equals(user))
                .switchIfEmpty(Mono.error(NoteBelongsToAnotherUser::new));
    }

    @Override
    public Mono<List<Note>> list(NoteFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        return database.sql(listSql(filter, values))
                .bindValues(values)
                .map(NoteRow::note)
                .all()
                .collectList();
    }

    /// Only what is asked for stands in the statement, so that the planner of the database sees it and picks the index.
    static String listSql(NoteFilter filter, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("SELECT * FROM notes n WHERE n.user_id = :user_id");
        values.put("user_id", filter.user().value());
        values.put("limit", filter.limit() + 1);
        if (filter.taskId() != null) {
            sql.append(" AND n.task_id = :task_id");
            values.put("task_id", filter.taskId());
        }
        if (!filter.words().isEmpty()) {
            sql.append(
                    """
                     AND NOT EXISTS (SELECT FROM unnest(:words::text[]) AS word
                                      WHERE strpos(n.search_text, searchable(word)) = 0)\
                    """);
            values.put("words", filter.words().toArray(String[]::new));
        }
        Position after = filter.after();
        if (after != null) {
            sql.append(
                    " AND (n.pinned, n.updated_at, n.id) < (:after_pinned, :after_time, :after_id)");
            values.put("after_pinned", after.pinned());
            values.put("after_time", after.updatedAt());
            values.put("after_id", after.id());
        }
        return sql.append(" ORDER BY n.pinned DESC, n.updated_at DESC, n.id DESC LIMIT :limit")
                .toString();
    }
}
