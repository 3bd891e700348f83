package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.Cost;
import dev.milepost.planner.drafting.ModelPrice;
import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.FailedPlan;
import dev.milepost.planner.revision.GoalBelongsToAnotherUser;
import dev.milepost.planner.revision.GoalNotFound;
import dev.milepost.planner.revision.NewPlan;
import dev.milepost.planner.revision.PlanRun;
import dev.milepost.planner.revision.PlanRunQueries;
import dev.milepost.planner.revision.RunOutcome;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Runs in `plan_runs`: written with what they led to, read by the goal's owner.
@Component
class PlanRunRecords implements PlanRunQueries {

    private static final String ADD =
            """
            INSERT INTO plan_runs (id, user_id, goal_id, number, trigger, outcome, source, model, prompt_version, reason,
                   attempts, model_calls, input_tokens, output_tokens, cost, currency, latency_ms, moved_tasks, moved_days, violations, created_at)
            SELECT :id, g.user_id, g.goal_id, :number, :trigger, :outcome, :source, :model, :prompt_version, :reason,
                   :attempts, :model_calls, :input_tokens, :output_tokens, :cost, :currency, :latency_ms, :moved_tasks, :moved_days, :violations, :created_at
              FROM planned_goals g
             WHERE g.goal_id = :goal_id AND g.user_id = :user_id AND g.status <> 'DELETED'
               AND (:outdated OR (g.status = 'OPEN' AND g.plan_number = :plan_number))
            """;
    private static final String OWNER =
            "SELECT user_id FROM planned_goals WHERE goal_id = :goal_id AND status <> 'DELETED'";
    private static final String RUNS =
            """
            SELECT * FROM plan_runs
             WHERE user_id = :user_id AND goal_id = :goal_id AND (:before::uuid IS NULL OR id < :before)
             ORDER BY id DESC LIMIT :most
            """;

    private final DatabaseClient database;
    private final ModelPrice price;

    PlanRunRecords(DatabaseClient database, ModelPrice price) {
        this.database = database;
        this.price = price;
    }

    /// Records a plan whose number is taken.
    Mono<Boolean> add(NewPlan plan) {
        return add(
                plan.goal().goalId(),
                plan.goal().userId(),
                plan.number(),
                runOf(plan, RunOutcome.PUBLISHED));
    }

    /// Records a plan that takes its number only when it is accepted.
    Mono<Boolean> addProposed(NewPlan plan) {
        return add(
                plan.goal().goalId(),
                plan.goal().userId(),
                plan.goal().planNumber(),
                runOf(plan, RunOutcome.PROPOSED));
    }

    /// Records a plan that was made in vain, because the model has taken its tokens all the same.
    Mono<Boolean> addOutdated(NewPlan plan) {
        return add(
                plan.goal().goalId(),
                plan.goal().userId(),
                plan.goal().planNumber(),
                runOf(plan, RunOutcome.OUTDATED));
    }

    private PlanRun runOf(NewPlan plan, RunOutcome outcome) {
        Authorship authorship = plan.authorship();
        Cost cost = price.of(authorship.inputTokens(), authorship.outputTokens());
        return new PlanRun(
                plan.runId(),
                plan.number(),
                plan.trigger(),
                outcome,
                authorship.source(),
                authorship.model(),
                authorship.promptVersion(),
                plan.reason(),
                plan.claim().attempt(),
                authorship.modelCalls(),
                authorship.inputTokens(),
                authorship.outputTokens(),
                cost == null ? null : cost.amount(),
                cost == null ? null : cost.currency(),
                plan.latency().toMillis(),
                plan.content().movedTasks(),
                plan.content().movedDays(),
                authorship.violations(),
                plan.madeAt());
    }

    /// Records a failure, unless it has been overtaken.
    ///
    /// @return whether it was recorded
    Mono<Boolean> add(FailedPlan failed) {
        PlanRun run =
                new PlanRun(
                        UuidV7.next(),
                        failed.goal().nextNumber(),
                        failed.trigger(),
                        RunOutcome.FAILED,
                        null,
                        null,
                        null,
                        failed.detail(),
                        failed.claim().attempt(),
                        0,
                        0,
                        0,
                        null,
                        null,
                        0,
                        0,
                        0,
                        List.of(failed.code().name()),
                        failed.failedAt());
        return add(failed.goal().goalId(), failed.goal().userId(), failed.goal().planNumber(), run);
    }

    private Mono<Boolean> add(UUID goalId, UserId userId, int planNumber, PlanRun run) {
        return database.sql(ADD)
                .bind("id", run.id())
                .bind("user_id", userId.value())
                .bind("goal_id", goalId)
                .bind("plan_number", planNumber)
                .bind("outdated", run.outcome() == RunOutcome.OUTDATED)
                .bind("number", run.number())
                .bind("trigger", run.trigger().name())
                .bind("outcome", run.outcome().name())
                .bind("source", text(run.source()))
                .bind("model", text(run.model()))
                .bind("prompt_version", text(run.promptVersion()))
                .bind("reason", run.reason())
                .bind("attempts", run.attempts())
                .bind("model_calls", run.modelCalls())
                .bind("input_tokens", run.inputTokens())
                .bind("output_tokens", run.outputTokens())
                .bind("cost", number(run.cost()))
                .bind("currency", text(run.currency()))
                .bind("latency_ms", run.latencyMs())
                .bind("moved_tasks", run.movedTasks())
                .bind("moved_days", run.movedDays())
                .bind("violations", run.violations().toArray(String[]::new))
                .bind("created_at", run.createdAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<List<PlanRun>> runsOf(UserId user, UUID goalId, @Nullable UUID before, int most) {
        return database.sql(OWNER)
                .bind("goal_id", goalId)
                .map(row -> new UserId(Columns.value(row, "user_id", UUID.class)))
                .one()
                .switchIfEmpty(Mono.error(GoalNotFound::new))
                .filter(user::equals)
                .switchIfEmpty(Mono.error(GoalBelongsToAnotherUser::new))
                .flatMap(owner -> runs(owner, goalId, before, most));
    }

    private Mono<List<PlanRun>> runs(UserId user, UUID goalId, @Nullable UUID before, int most) {
        return database.sql(RUNS)
                .bind("user_id", user.value())
                .bind("goal_id", goalId)
                .bind("before", before == null ? Parameters.in(UUID.class) : Parameters.in(before))
                .bind("most", most)
                .map(PlanRunRecords::run)
                .all()
                .collectList();
    }

    private static PlanRun run(Readable row) {
        String source = row.get("source", String.class);
        return new PlanRun(
                Columns.value(row, "id", UUID.class),
                Columns.value(row, "number", Integer.class),
                Columns.constant(row, "trigger", Trigger.class),
                Columns.constant(row, "outcome", RunOutcome.class),
                source == null ? null : PlanSource.valueOf(source),
                row.get("model", String.class),
                row.get("prompt_version", String.class),
                Columns.value(row, "reason", String.class),
                Columns.value(row, "attempts", Integer.class),
                Columns.value(row, "model_calls", Integer.class),
                Columns.value(row, "input_tokens", Long.class),
                Columns.value(row, "output_tokens", Long.class),
                row.get("cost", BigDecimal.class),
                row.get("currency", String.class),
                Columns.value(row, "latency_ms", Long.class),
                Columns.value(row, "moved_tasks", Integer.class),
                Columns.value(row, "moved_days", Integer.class),
                List.of(Columns.value(row, "violations", String[].class)),
                Columns.value(row, "created_at", Instant.class));
    }

    private static Parameter number(@Nullable BigDecimal value) {
        return value == null ? Parameters.in(BigDecimal.class) : Parameters.in(value);
    }

    private static Parameter text(@Nullable Object value) {
        return value == null ? Parameters.in(String.class) : Parameters.in(value.toString());
    }
}
