package dev.milepost.goal.proposal.persistence;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.proposal.DroppedTask;
import dev.milepost.goal.proposal.PlanProposal;
import dev.milepost.goal.proposal.ProposalNotFound;
import dev.milepost.goal.proposal.ProposalStatus;
import dev.milepost.goal.proposal.Proposals;
import dev.milepost.goal.proposal.ProposedTask;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Proposals in the table `proposals`, their tasks as JSON: they are read and written as a whole.
@Repository
class R2dbcProposals implements Proposals {

    private static final String COLUMNS =
            """
            SELECT id, user_id, goal_id, number, source, trigger, reason, end_date, tasks::text AS tasks,
                   dropped::text AS dropped, status, proposed_at, decided_at
              FROM proposals
             WHERE user_id = :user_id AND goal_id = :goal_id
            """;
    private static final String ONE = COLUMNS + " AND id = :id";
    private static final String LOCK = ONE + " FOR UPDATE";
    private static final String LIST =
            COLUMNS
                    + """
                      AND (CAST(:before AS uuid) IS NULL OR id < :before)
                     ORDER BY id DESC
                     LIMIT :at_most
                    """;

    /// The plan that a goal has already may be later than the proposal: the two come on different topics.
    private static final String ADD =
            """
            WITH before AS (
                UPDATE proposals SET status = 'EXPIRED', decided_at = :proposed_at
                 WHERE user_id = :user_id AND goal_id = :goal_id AND id <> :id AND status IN ('OPEN', 'ACCEPTED')
            )
            INSERT INTO proposals (id, user_id, goal_id, number, source, trigger, reason, end_date, tasks, dropped,
                                   status, proposed_at)
            SELECT :id, user_id, id, :number, :source, :trigger, :reason, :end_date, CAST(:tasks AS jsonb),
                   CAST(:dropped AS jsonb), :status, :proposed_at
              FROM goals
             WHERE user_id = :user_id AND id = :goal_id AND coalesce(plan_number, 0) < :number
            """;

    private static final String SAVE =
            "UPDATE proposals SET status = :status, decided_at = :decided_at WHERE id = :id";
    private static final String CLOSE =
            """
            UPDATE proposals
               SET status = CASE WHEN id = :plan THEN 'APPLIED' ELSE 'EXPIRED' END,
                   decided_at = coalesce(decided_at, :now)
             WHERE user_id = :user_id AND goal_id = :goal_id AND number <= :number
               AND status IN ('OPEN', 'ACCEPTED')
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    R2dbcProposals(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> add(PlanProposal proposal) {
        return of(ADD, proposal.owner(), proposal.goal())
                .bind("id", proposal.id())
                .bind("number", proposal.number())
                .bind("source", proposal.source())
                .bind("trigger", proposal.trigger())
                .bind("reason", proposal.reason())
                .bind("end_date", proposal.endDate())
                .bind("tasks", json.writeValueAsString(proposal.tasks()))
                .bind("dropped", json.writeValueAsString(proposal.dropped()))
                .bind("status", proposal.status().name())
                .bind("proposed_at", proposal.proposedAt())
                .then();
    }

    @Override
    public Mono<PlanProposal> locked(UserId owner, GoalId goal, UUID proposal) {
        return one(LOCK, owner, goal, proposal);
    }

    @Override
    public Mono<PlanProposal> find(UserId owner, GoalId goal, UUID proposal) {
        return one(ONE, owner, goal, proposal);
    }

    @Override
    public Mono<PlanProposal> save(PlanProposal decided) {
        return database.sql(SAVE)
                .bind("id", decided.id())
                .bind("status", decided.status().name())
                .bind(
                        "decided_at",
                        Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, decided.decidedAt()))
                .then()
                .thenReturn(decided);
    }

    @Override
    public Mono<Void> close(UserId owner, GoalId goal, UUID plan, int number, Instant now) {
        return of(CLOSE, owner, goal)
                .bind("plan", plan)
                .bind("number", number)
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<List<PlanProposal>> of(
            UserId owner, GoalId goal, @Nullable UUID before, int atMost) {
        return of(LIST, owner, goal)
                .bind("before", Columns.nullable(before, UUID.class))
                .bind("at_most", atMost)
                .map(this::proposal)
                .all()
                .collectList();
    }

    private Mono<PlanProposal> one(String sql, UserId owner, GoalId goal, UUID proposal) {
        return of(sql, owner, goal)
                .bind("id", proposal)
                .map(this::proposal)
                .one()
                .switchIfEmpty(Mono.error(ProposalNotFound::new));
    }

    private GenericExecuteSpec of(String sql, UserId owner, GoalId goal) {
        return database.sql(sql).bind("user_id", owner.value()).bind("goal_id", goal.value());
    }

    private PlanProposal proposal(Readable row) {
        return new PlanProposal(
                Columns.value(row, "id", UUID.class),
                new GoalId(Columns.value(row, "goal_id", UUID.class)),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                Columns.value(row, "number", Integer.class),
                Columns.value(row, "source", String.class),
                Columns.value(row, "trigger", String.class),
                Columns.value(row, "reason", String.class),
                Columns.value(row, "end_date", LocalDate.class),
                List.of(
                        json.readValue(
                                Columns.value(row, "tasks", String.class), ProposedTask[].class)),
                List.of(
                        json.readValue(
                                Columns.value(row, "dropped", String.class), DroppedTask[].class)),
                Columns.constant(row, "status", ProposalStatus.class),
                Columns.value(row, "proposed_at", Instant.class),
                row.get("decided_at", Instant.class));
    }
}
