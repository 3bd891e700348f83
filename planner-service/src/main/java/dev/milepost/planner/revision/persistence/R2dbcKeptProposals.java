package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.plan.PlanRevision;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.Causes;
import dev.milepost.planner.revision.KeptProposals;
import dev.milepost.planner.revision.NewPlan;
import dev.milepost.planner.revision.PlannedGoal;
import dev.milepost.planner.revision.PlannedGoals;
import dev.milepost.planner.revision.RevisionClaim;
import dev.milepost.planner.revision.RevisionWish;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Proposals in `plan_proposals`, each with its content as JSON.
@Component
class R2dbcKeptProposals implements KeptProposals {

    private static final String KEEP =
            """
            INSERT INTO plan_proposals (goal_id, user_id, proposal_id, based_on_number, settings_version, content, created_at)
            SELECT goal_id, user_id, :proposal_id, plan_number, settings_version, CAST(:content AS jsonb), :created_at
              FROM planned_goals
             WHERE goal_id = :goal_id AND user_id = :user_id AND plan_number = :based_on_number
               AND settings_version = :settings_version AND status = 'OPEN'
               FOR UPDATE
            ON CONFLICT (goal_id) DO UPDATE
               SET proposal_id = excluded.proposal_id, based_on_number = excluded.based_on_number,
                   settings_version = excluded.settings_version, content = excluded.content,
                   created_at = excluded.created_at
            """;
    private static final String TAKE =
            """
            DELETE FROM plan_proposals
             WHERE proposal_id = :proposal_id AND goal_id = :goal_id AND user_id = :user_id
            RETURNING proposal_id, based_on_number, settings_version, content::text AS content
            """;

    private static final String WAITING =
            """
            SELECT p.content::text AS content
              FROM plan_proposals p JOIN planned_goals g USING (goal_id, user_id)
             WHERE p.goal_id = :goal_id AND p.user_id = :user_id AND g.adaptation_mode = 'REVIEW'
            """;

    private final DatabaseClient database;
    private final PlannedGoals goals;
    private final JsonMapper json;

    R2dbcKeptProposals(DatabaseClient database, PlannedGoals goals, JsonMapper json) {
        this.database = database;
        this.goals = goals;
        this.json = json;
    }

    @Override
    public Mono<Boolean> keep(NewPlan plan) {
        return database.sql(KEEP)
                .bind("goal_id", plan.goal().goalId())
                .bind("user_id", plan.goal().userId().value())
                .bind("proposal_id", plan.planId())
                .bind("based_on_number", plan.goal().planNumber())
                .bind("settings_version", plan.goal().settingsVersion())
                .bind("content", json.writeValueAsString(Kept.of(plan)))
                .bind("created_at", plan.madeAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<NewPlan> take(UUID proposal, UUID goal, UserId user) {
        return taken(proposal, goal, user)
                .zipWith(goals.find(goal, user), Row::on)
                .filter(Based::holds)
                .map(Based::plan);
    }

    @Override
    public Mono<Asked> waitingIn(UUID goal, UserId user) {
        return database.sql(WAITING)
                .bind("goal_id", goal)
                .bind("user_id", user.value())
                .map(this::kept)
                .one()
                .map(kept -> new Asked(kept.trigger(), kept.wish(), kept.answered()));
    }

    @Override
    public Mono<Void> forget(UUID proposal, UUID goal, UserId user) {
        return taken(proposal, goal, user).then();
    }

    private Mono<Row> taken(UUID proposal, UUID goal, UserId user) {
        return database.sql(TAKE)
                .bind("proposal_id", proposal)
                .bind("goal_id", goal)
                .bind("user_id", user.value())
                .map(this::row)
                .one();
    }

    private Row row(Readable row) {
        return new Row(
                Columns.value(row, "proposal_id", UUID.class),
                Columns.value(row, "based_on_number", Integer.class),
                Columns.value(row, "settings_version", Long.class),
                kept(row));
    }

    private Kept kept(Readable row) {
        return json.readValue(Columns.value(row, "content", String.class), Kept.class);
    }

    private record Row(UUID proposal, int basedOnNumber, long settingsVersion, Kept content) {

        Based on(PlannedGoal goal) {
            boolean holds =
                    goal.planNumber() == basedOnNumber && goal.settingsVersion() == settingsVersion;
            return new Based(holds, content.on(goal, proposal));
        }
    }

    /// @param holds whether the goal is still what it was when the plan was shown
    private record Based(boolean holds, NewPlan plan) {}

    /// What is kept of a plan; the goal is read anew.
    ///
    /// @param causes null in a proposal that was kept before causes were
    private record Kept(
            PlanRevision revision,
            boolean replanned,
            Authorship authorship,
            Trigger trigger,
            @Nullable RevisionWish wish,
            @Nullable Causes causes,
            String reason,
            Instant decidedAt,
            Instant madeAt) {

        static Kept of(NewPlan plan) {
            return switch (plan.content()) {
                case NewPlan.Content.First _ ->
                        throw new IllegalArgumentException("A first plan is not proposed");
                case NewPlan.Content.Revised(var revision, var replanned) ->
                        new Kept(
                                revision,
                                replanned,
                                plan.authorship(),
                                plan.trigger(),
                                plan.claim().wish(),
                                plan.causes(),
                                plan.reason(),
                                plan.decidedAt(),
                                plan.madeAt());
            };
        }

        Causes answered() {
            return causes == null ? Causes.NONE : causes;
        }

        NewPlan on(PlannedGoal goal, UUID proposal) {
            return new NewPlan(
                    proposal,
                    UuidV7.next(),
                    goal,
                    RevisionClaim.ofNothing(goal.goalId(), goal.userId(), trigger, answered()),
                    new NewPlan.Content.Revised(revision, replanned),
                    authorship.accountedFor(),
                    reason,
                    decidedAt,
                    madeAt);
        }
    }
}
