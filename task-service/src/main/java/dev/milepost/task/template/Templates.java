package dev.milepost.task.template;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.problem.StaleVersion;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskFields;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Templates in the table `templates`.
@Component
class Templates {

    private static final String ONE = "SELECT * FROM templates WHERE id = :id";
    private static final String LIST =
            "SELECT * FROM templates WHERE user_id = :user_id ORDER BY id DESC LIMIT :limit";
    private static final String LIST_AFTER =
            """
            SELECT * FROM templates WHERE user_id = :user_id AND id < :after ORDER BY id DESC LIMIT :limit
            """;
    private static final String ADD =
            """
            INSERT INTO templates (id, user_id, title, description, priority, tags, estimated_duration, subtasks, version,
                                   created_at, updated_at)
            VALUES (:id, :user_id, :title, :description, :priority, :tags, :estimated_duration, :subtasks, :version,
                    :updated_at, :updated_at)
            """;
    private static final String SAVE =
            """
            UPDATE templates
               SET title = :title, description = :description, priority = :priority, tags = :tags,
                   estimated_duration = :estimated_duration, subtasks = :subtasks, version = :version,
                   updated_at = :updated_at
             WHERE id = :id AND user_id = :user_id AND version = :version - 1
            """;
    private static final String REMOVE = "DELETE FROM templates WHERE id = :id";

    private final DatabaseClient database;

    Templates(DatabaseClient database) {
        this.database = database;
    }

    /// Ends in [TemplateNotFound], or in [TemplateBelongsToAnotherUser].
    Mono<Template> ownedBy(UserId user, UUID id) {
        return database.sql(ONE)
                .bind("id", id)
                .map(Templates::template)
                .one()
                .switchIfEmpty(Mono.error(TemplateNotFound::new))
                .filter(template -> template.userId().equals(user))
                .switchIfEmpty(Mono.error(TemplateBelongsToAnotherUser::new));
    }

    /// The newest first.
    ///
    /// @param after the last of the page before
    Flux<Template> of(UserId user, @Nullable UUID after, int limit) {
        GenericExecuteSpec sql =
                after == null ? database.sql(LIST) : database.sql(LIST_AFTER).bind("after", after);
        return sql.bind("user_id", user.value())
                .bind("limit", limit)
                .map(Templates::template)
                .all();
    }

    Mono<Template> add(Template template) {
        return bound(ADD, template).then().thenReturn(template);
    }

    /// Keeps the template when it is still what was read: its version is the next.
    Mono<Template> save(Template template) {
        return bound(SAVE, template)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion(template.version())))
                .thenReturn(template);
    }

    Mono<Void> remove(Template template) {
        return database.sql(REMOVE).bind("id", template.id()).then();
    }

    private GenericExecuteSpec bound(String sql, Template template) {
        TaskFields task = template.task();
        return database.sql(sql)
                .bind("id", template.id())
                .bind("user_id", template.userId().value())
                .bind("title", task.title())
                .bind("description", task.description())
                .bind("priority", task.priority().name())
                .bind("tags", task.tags().toArray(String[]::new))
                .bind("estimated_duration", nullable(task.estimatedDuration()))
                .bind("subtasks", template.subtasks().toArray(String[]::new))
                .bind("version", template.version())
                .bind("updated_at", template.updatedAt());
    }

    private static Parameter nullable(@Nullable Integer value) {
        return value == null ? Parameters.in(Integer.class) : Parameters.in(value);
    }

    private static Template template(Readable row) {
        return new Template(
                Columns.value(row, "id", UUID.class),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                new TaskFields(
                        Columns.value(row, "title", String.class),
                        Columns.value(row, "description", String.class),
                        Columns.constant(row, "priority", Priority.class),
                        List.of(Columns.value(row, "tags", String[].class)),
                        row.get("estimated_duration", Integer.class),
                        null,
                        null,
                        false),
                List.of(Columns.value(row, "subtasks", String[].class)),
                Columns.value(row, "version", Long.class),
                Columns.value(row, "created_at", Instant.class),
                Columns.value(row, "updated_at", Instant.class));
    }
}
