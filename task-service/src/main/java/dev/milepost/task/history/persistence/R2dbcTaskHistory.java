package dev.milepost.task.history.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.history.PastStep;
import dev.milepost.task.history.PastStep.FromPlan;
import dev.milepost.task.history.Step;
import dev.milepost.task.history.TaskHistory;
import dev.milepost.task.history.What;
import dev.milepost.task.plan.Cause;
import dev.milepost.task.plan.Causes;
import dev.milepost.task.plan.NewPlan;
import dev.milepost.task.task.TaskId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Steps in `task_history`, and what the steps of a plan have in common in `applied_plans`.
@Component
class R2dbcTaskHistory implements TaskHistory {

    /// The steps come as one JSON text, as the tasks of a plan do. A version happens once; should it be there already, the
    /// change must not wait for that.
    private static final String ADD_STEPS =
            """
            INSERT INTO task_history (user_id, task_id, version, goal_id, at, what, from_date, to_date, rule, reason, plan_id)
            SELECT user_id, task_id, version, goal_id, at, what, from_date, to_date, rule, reason, plan_id
              FROM jsonb_to_recordset(CAST(:steps AS jsonb))
                   AS step(user_id uuid, task_id uuid, version bigint, goal_id uuid, at timestamptz, what text,
                           from_date date, to_date date, rule text, reason text, plan_id uuid)
                ON CONFLICT DO NOTHING
            """;

    private static final String ADD_PLAN =
            """
            INSERT INTO applied_plans (user_id, plan_id, goal_id, number, run_id, source, model, trigger, reason, causes,
                                       cause_count, applied_at)
            VALUES (:user_id, :plan_id, :goal_id, :number, CAST(:run_id AS uuid), :source, :model, :trigger, :reason,
                    CAST(:causes AS jsonb), :cause_count, :applied_at)
            """;
    private static final String FORGET_TASK =
            "DELETE FROM task_history WHERE user_id = :user_id AND task_id = :task_id";
    private static final String FORGET_STEPS =
            "DELETE FROM task_history WHERE user_id = :user_id AND goal_id = :goal_id";
    private static final String FORGET_PLANS =
            "DELETE FROM applied_plans WHERE user_id = :user_id AND goal_id = :goal_id";
    private static final String NEWEST =
            """
            SELECT h.at, h.what, h.from_date, h.to_date, h.rule, h.reason AS step_reason, h.plan_id,
                   p.number, p.run_id, p.source, p.model, p.trigger, p.reason, p.causes::text AS causes, p.cause_count
              FROM task_history h
              LEFT JOIN applied_plans p ON p.user_id = h.user_id AND p.plan_id = h.plan_id
             WHERE h.user_id = :user_id AND h.task_id = :task_id
             ORDER BY h.version DESC
             LIMIT :most
            """;
    private static final String TITLES =
            "SELECT id, title FROM tasks WHERE id = ANY(:ids) AND goal_id = :goal_id AND user_id = :user_id";

    private final DatabaseClient database;
    private final JsonMapper json;

    R2dbcTaskHistory(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> add(List<Step> steps) {
        List<StepRow> rows = steps.stream().map(StepRow::of).toList();
        return rows.isEmpty()
                ? Mono.empty()
                : database.sql(ADD_STEPS).bind("steps", json.writeValueAsString(rows)).then();
    }

    @Override
    public Mono<Void> add(NewPlan plan, Instant appliedAt) {
        NewPlan.Origin origin = plan.origin();
        return database.sql(ADD_PLAN)
                .bind("user_id", plan.userId().value())
                .bind("plan_id", plan.id())
                .bind("goal_id", plan.goalId())
                .bind("number", plan.number())
                .bind("run_id", text(origin.runId()))
                .bind("source", origin.source())
                .bind("model", text(origin.model()))
                .bind("trigger", origin.trigger())
                .bind("reason", origin.reason())
                .bind("causes", json.writeValueAsString(origin.causes().newest()))
                .bind("cause_count", origin.causes().count())
                .bind("applied_at", appliedAt)
                .then();
    }

    @Override
    public Mono<Void> forget(TaskId task, UserId user) {
        return database.sql(FORGET_TASK)
                .bind("task_id", task.value())
                .bind("user_id", user.value())
                .then();
    }

    @Override
    public Mono<Void> forget(UUID goalId, UserId user) {
        return forget(FORGET_STEPS, goalId, user).then(forget(FORGET_PLANS, goalId, user));
    }

    private Mono<Void> forget(String what, UUID goalId, UserId user) {
        return database.sql(what).bind("goal_id", goalId).bind("user_id", user.value()).then();
    }

    @Override
    public Mono<List<PastStep>> newestOf(UUID taskId, UserId user, int most) {
        return database.sql(NEWEST)
                .bind("task_id", taskId)
                .bind("user_id", user.value())
                .bind("most", most)
                .map(this::step)
                .all()
                .collectList();
    }

    @Override
    public Mono<Map<UUID, String>> titles(UUID goalId, UserId user, Set<UUID> tasks) {
        return database.sql(TITLES)
                .bind("ids", tasks.toArray(UUID[]::new))
                .bind("goal_id", goalId)
                .bind("user_id", user.value())
                .map(Title::of)
                .all()
                .collectMap(Title::id, Title::words);
    }

    private PastStep step(Readable row) {
        return new PastStep(
                Columns.value(row, "at", Instant.class),
                Columns.constant(row, "what", What.class),
                row.get("from_date", LocalDate.class),
                row.get("to_date", LocalDate.class),
                row.get("rule", String.class),
                row.get("step_reason", String.class),
                plan(row));
    }

    private @Nullable FromPlan plan(Readable row) {
        UUID id = row.get("plan_id", UUID.class);
        return id == null
                ? null
                : new FromPlan(
                        id,
                        Columns.value(row, "number", Integer.class),
                        row.get("run_id", UUID.class),
                        Columns.value(row, "source", String.class),
                        row.get("model", String.class),
                        Columns.value(row, "trigger", String.class),
                        Columns.value(row, "reason", String.class),
                        causes(row));
    }

    private Causes causes(Readable row) {
        Cause[] newest = json.readValue(Columns.value(row, "causes", String.class), Cause[].class);
        return new Causes(Columns.value(row, "cause_count", Integer.class), List.of(newest));
    }

    private static Parameter text(@Nullable Object value) {
        return Parameters.in(R2dbcType.VARCHAR, value == null ? null : value.toString());
    }

    private record Title(UUID id, String words) {

        static Title of(Readable row) {
            return new Title(
                    Columns.value(row, "id", UUID.class),
                    Columns.value(row, "title", String.class));
        }
    }
}
