package dev.milepost.task.limit.persistence;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.limit.KnownLimits;
import dev.milepost.task.limit.Limits;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Known limits in the table `known_limits`.
@Component
class R2dbcKnownLimits implements KnownLimits {

    private static final String FIND = "SELECT * FROM known_limits WHERE user_id = :user_id";
    private static final String FOLLOW =
            """
            INSERT INTO known_limits (user_id, version, active_tasks, subtasks_per_task, notes, note_characters,
                                      description_characters, due_days_ahead)
            VALUES (:user_id, :version, :active_tasks, :subtasks_per_task, :notes, :note_characters,
                    :description_characters, :due_days_ahead)
            ON CONFLICT (user_id) DO UPDATE
               SET version = excluded.version, active_tasks = excluded.active_tasks,
                   subtasks_per_task = excluded.subtasks_per_task, notes = excluded.notes,
                   note_characters = excluded.note_characters,
                   description_characters = excluded.description_characters,
                   due_days_ahead = excluded.due_days_ahead
             WHERE known_limits.version < excluded.version
            """;

    private final DatabaseClient database;

    R2dbcKnownLimits(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Limits> of(CurrentUser user) {
        return database.sql(FIND)
                .bind("user_id", user.id().value())
                .map(R2dbcKnownLimits::limits)
                .one()
                .defaultIfEmpty(Limits.ofTier(user.tier()));
    }

    @Override
    public Mono<Void> follow(UserId user, long version, Limits limits) {
        return database.sql(FOLLOW)
                .bind("user_id", user.value())
                .bind("version", version)
                .bind("active_tasks", Parameters.in(R2dbcType.INTEGER, limits.activeTasks()))
                .bind(
                        "subtasks_per_task",
                        Parameters.in(R2dbcType.INTEGER, limits.subtasksPerTask()))
                .bind("notes", Parameters.in(R2dbcType.INTEGER, limits.notes()))
                .bind("note_characters", Parameters.in(R2dbcType.INTEGER, limits.noteCharacters()))
                .bind(
                        "description_characters",
                        Parameters.in(R2dbcType.INTEGER, limits.descriptionCharacters()))
                .bind("due_days_ahead", Parameters.in(R2dbcType.INTEGER, limits.dueDaysAhead()))
                .then();
    }

    private static Limits limits(Readable row) {
        return new Limits(
                row.get("active_tasks", Integer.class),
                row.get("subtasks_per_task", Integer.class),
                row.get("notes", Integer.class),
                row.get("note_characters", Integer.class),
                row.get("description_characters", Integer.class),
                row.get("due_days_ahead", Integer.class));
    }
}
