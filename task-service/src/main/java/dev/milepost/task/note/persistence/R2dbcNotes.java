package dev.milepost.task.note.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NoteAnnouncements;
import dev.milepost.task.note.NoteEvent;
import dev.milepost.task.note.NoteFields;
import dev.milepost.task.note.NoteId;
import dev.milepost.task.note.NoteNotFound;
import dev.milepost.task.note.Notes;
import dev.milepost.task.note.NotesOfTasks;
import dev.milepost.task.task.TaskNotFound;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Notes in the table `notes`. A task that goes while a note is put on it is found by the foreign key.
@Component
class R2dbcNotes implements Notes, NotesOfTasks {

    private static final String LOCKED = "SELECT * FROM notes WHERE id = :id FOR UPDATE";

    /// The seed keeps it apart from the locks that other things take.
    private static final String LOCK_COUNT =
            "SELECT pg_advisory_xact_lock(hashtextextended(CAST(:user_id AS text), 6)) IS NULL";

    private static final String COUNT =
            "SELECT count(*) AS notes FROM notes WHERE user_id = :user_id";

    /// Notes come as one JSON text: one parameter for any number of them, and nulls that need no care.
    private static final String ADD =
            """
            INSERT INTO notes (id, user_id, task_id, title, content, pinned, version, created_at, updated_at)
            SELECT id, user_id, task_id, title, content, pinned, version, created_at, updated_at
              FROM jsonb_to_recordset(CAST(:notes AS jsonb))
                   AS note(id uuid, user_id uuid, task_id uuid, title text, content text, pinned boolean,
                           version bigint, created_at timestamptz, updated_at timestamptz)
            """;

    private static final String SAVE =
            """
            UPDATE notes
               SET task_id = :task_id, title = :title, content = :content, pinned = :pinned, version = :version,
                   updated_at = :updated_at
             WHERE id = :id
            """;
    private static final String REMOVE = "DELETE FROM notes WHERE id = :id";
    private static final String OF_TASKS =
            "SELECT * FROM notes WHERE task_id = ANY(:tasks) ORDER BY task_id, id";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final NoteAnnouncements announcements;
    private final JsonMapper json;

    R2dbcNotes(
            DatabaseClient database,
            Outbox outbox,
            NoteAnnouncements announcements,
            JsonMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.announcements = announcements;
        this.json = json;
    }

    @Override
    public Mono<Note> locked(NoteId id) {
        return database.sql(LOCKED)
                .bind("id", id.value())
                .map(NoteRow::note)
                .one()
                .switchIfEmpty(Mono.error(NoteNotFound::new));
    }

    /// Two statements, because one sees what was committed before it began, not what was while it waited.
    @Override
    public Mono<Long> countedAlone(UserId user) {
        return database.sql(LOCK_COUNT)
                .bind("user_id", user.value())
                .then()
                .then(Mono.defer(() -> counted(user)));
    }

    @Override
    public Mono<Note> add(Change<Note, NoteEvent> change) {
        return insert(List.of(change.state()))
                .then(tell(change.events()))
                .thenReturn(change.state());
    }

    @Override
    public Mono<Note> save(Change<Note, NoteEvent> change) {
        return change.happened()
                ? update(change.state()).then(tell(change.events())).thenReturn(change.state())
                : Mono.just(change.state());
    }

    @Override
    public Mono<Void> remove(NoteEvent.Deleted deleted) {
        return database.sql(REMOVE)
                .bind("id", deleted.note().id().value())
                .then()
                .then(tell(List.of(deleted)));
    }

    @Override
    public Mono<List<Note>> of(Collection<UUID> tasks) {
        return database.sql(OF_TASKS)
                .bind("tasks", tasks.toArray(UUID[]::new))
                .map(NoteRow::note)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> put(List<Note> notes) {
        List<NoteEvent> facts = notes.stream().<NoteEvent>map(NoteEvent.Created::new).toList();
        return insert(notes).then(tell(facts));
    }

    private Mono<Long> counted(UserId user) {
        return database.sql(COUNT)
                .bind("user_id", user.value())
                .map(row -> Columns.value(row, "notes", Long.class))
                .one();
    }

    private Mono<Void> insert(List<Note> notes) {
        List<NoteRow> rows = notes.stream().map(NoteRow::of).toList();
        return database.sql(ADD)
                .bind("notes", json.writeValueAsString(rows))
                .then()
                .onErrorMap(DataIntegrityViolationException.class, _ -> new TaskNotFound());
    }

    private Mono<Void> update(Note note) {
        NoteFields fields = note.fields();
        return database.sql(SAVE)
                .bind("id", note.id().value())
                .bind("task_id", task(fields))
                .bind("title", Parameters.in(R2dbcType.VARCHAR, fields.title()))
                .bind("content", fields.content())
                .bind("pinned", fields.pinned())
                .bind("version", note.version())
                .bind("updated_at", note.updatedAt())
                .then()
                .onErrorMap(DataIntegrityViolationException.class, _ -> new TaskNotFound());
    }

    private static Parameter task(NoteFields fields) {
        UUID task = fields.taskId();
        return Columns.nullable(task, UUID.class);
    }

    private Mono<Void> tell(List<? extends NoteEvent> events) {
        return outbox.append(announcements.of(events));
    }
}
