package dev.milepost.planner.revision.persistence;

import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.FormerPlans;
import dev.milepost.planner.revision.NewPlan;
import dev.milepost.planner.revision.PlannedGoal;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The places that open tasks had before the newest change, in `former_plans`: one row for each goal, without any words,
/// which the tasks themselves keep.
@Component
class R2dbcFormerPlans implements FormerPlans {

    private static final String REMEMBER =
            """
            INSERT INTO former_plans (goal_id, user_id, number, places)
            SELECT t.goal_id, t.user_id, :number,
                   jsonb_agg(jsonb_build_object('task_id', t.task_id, 'due_date', t.due_date,
                       'order_in_goal', t.order_in_goal, 'week_number', t.week_number,
                       'day_number_in_week', t.day_number_in_week, 'milestone', t.milestone,
                       'estimated_duration', t.estimated_duration))
              FROM planned_tasks t
             WHERE t.goal_id = :goal_id AND t.user_id = :user_id AND NOT t.dropped
               AND t.status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE')
             GROUP BY t.goal_id, t.user_id
            """;
    private static final String FORGET =
            "DELETE FROM former_plans WHERE goal_id = :goal_id AND user_id = :user_id";
    private static final String BEFORE =
            """
            SELECT t.task_id, CASE WHEN t.dropped THEN 'PENDING' ELSE t.status END AS status, p.due_date,
                   p.order_in_goal, p.week_number, p.day_number_in_week, p.milestone, t.kind, t.title, t.description,
                   CASE WHEN t.edited_by_user THEN t.estimated_duration ELSE p.estimated_duration END AS estimated_duration,
                   t.moved_by_user, t.edited_by_user, CASE WHEN t.dropped THEN NULL ELSE t.closed_at END AS closed_at
              FROM former_plans f
             CROSS JOIN jsonb_to_recordset(f.places)
                   AS p(task_id uuid, due_date date, order_in_goal int, week_number int, day_number_in_week int,
                        milestone text, estimated_duration int)
              JOIN planned_tasks t ON t.task_id = p.task_id AND t.user_id = f.user_id AND t.goal_id = f.goal_id
             WHERE f.goal_id = :goal_id AND f.user_id = :user_id AND f.number = :number
             ORDER BY p.order_in_goal
            """;

    private final DatabaseClient database;

    R2dbcFormerPlans(DatabaseClient database) {
        this.database = database;
    }

    /// Keeps what a plan is about to change. Joins the caller's transaction.
    Mono<Void> remember(NewPlan plan) {
        boolean canBeTakenBack =
                plan.content() instanceof NewPlan.Content.Revised
                        && plan.trigger() != Trigger.UNDO_REQUESTED;
        return forget(plan.goal())
                .then(Mono.defer(() -> canBeTakenBack ? keep(plan) : Mono.empty()));
    }

    private Mono<Void> keep(NewPlan plan) {
        return database.sql(REMEMBER)
                .bind("goal_id", plan.goal().goalId())
                .bind("user_id", plan.goal().userId().value())
                .bind("number", plan.number())
                .then();
    }

    private Mono<Void> forget(PlannedGoal goal) {
        return database.sql(FORGET)
                .bind("goal_id", goal.goalId())
                .bind("user_id", goal.userId().value())
                .then();
    }

    @Override
    public Mono<List<TaskState>> before(PlannedGoal goal, int planNumber) {
        if (goal.planNumber() != planNumber) {
            return Mono.empty();
        }
        return database.sql(BEFORE)
                .bind("goal_id", goal.goalId())
                .bind("user_id", goal.userId().value())
                .bind("number", planNumber)
                .map(TaskRow::of)
                .all()
                .collectList()
                .filter(tasks -> !tasks.isEmpty());
    }
}
