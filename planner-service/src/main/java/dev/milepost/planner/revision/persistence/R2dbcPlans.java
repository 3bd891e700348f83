package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.revision.FailedPlan;
import dev.milepost.planner.revision.KeptProposals;
import dev.milepost.planner.revision.NewPlan;
import dev.milepost.planner.revision.PlanAnnouncements;
import dev.milepost.planner.revision.PlannedGoal;
import dev.milepost.planner.revision.Plans;
import dev.milepost.planner.revision.RevisionRequests;
import dev.milepost.planner.revision.TimeTakenMeanwhile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Saves a plan with all that hangs on it in one transaction, or nothing of it.
@Component
class R2dbcPlans implements Plans {

    /// The guard of everything that follows: nobody has planned since, the settings are the ones planned for, and the goal
    /// still wants a plan.
    private static final String NEXT_NUMBER =
            """
            UPDATE planned_goals
               SET plan_number = :number, planned_at = :decided_at, plan_end_date = :end_date,
                   replanned_at = CASE WHEN :anew THEN :decided_at ELSE replanned_at END
             WHERE goal_id = :goal_id AND user_id = :user_id AND plan_number = :number - 1
               AND settings_version = :settings_version AND status = 'OPEN'
            """;

    /// Held until the plan is saved, so that of plans at the same moment each sees the other.
    private static final String TIME_IS_FREE =
            """
            SELECT plan_sequence = :plan_sequence AS is_free FROM planned_users WHERE user_id = :user_id FOR UPDATE
            """;

    private static final String TAKE_TIME =
            "UPDATE planned_users SET plan_sequence = plan_sequence + 1 WHERE user_id = :user_id";

    /// What the user has closed meanwhile stays closed, and what was deleted stays away; what a plan had dropped can come
    /// back.
    private static final String TASKS =
            """
            INSERT INTO planned_tasks AS t (task_id, user_id, goal_id, plan_number, order_in_goal, week_number,
                   day_number_in_week, milestone, kind, title, description, due_date, estimated_duration, status)
            SELECT s.task_id, :user_id, :goal_id, :number, s.order_in_goal, s.week_number, s.day_number_in_week,
                   s.milestone, s.kind, s.title, s.description, s.due_date, s.estimated_duration, 'PENDING'
              FROM unnest(:task_ids::uuid[], :orders::int[], :weeks::int[], :days::int[], :milestones::text[],
                          :kinds::text[], :titles::text[], :descriptions::text[], :due_dates::date[], :minutes::int[])
                   AS s(task_id, order_in_goal, week_number, day_number_in_week, milestone, kind, title, description,
                        due_date, estimated_duration)
             WHERE NOT EXISTS (SELECT FROM deleted_tasks d WHERE d.user_id = :user_id AND d.task_id = s.task_id)
            ON CONFLICT (task_id) DO UPDATE
               SET plan_number = excluded.plan_number, order_in_goal = excluded.order_in_goal,
                   week_number = excluded.week_number, day_number_in_week = excluded.day_number_in_week,
                   milestone = excluded.milestone, kind = excluded.kind,
                   title = CASE WHEN t.edited_by_user THEN t.title ELSE excluded.title END,
                   description = CASE WHEN t.edited_by_user THEN t.description ELSE excluded.description END,
                   due_date = excluded.due_date,
                   estimated_duration =
                       CASE WHEN t.edited_by_user THEN t.estimated_duration ELSE excluded.estimated_duration END,
                   moved_by_user = t.moved_by_user AND t.due_date = excluded.due_date,
                   status = CASE WHEN t.status = 'OVERDUE' OR t.dropped THEN 'PENDING' ELSE t.status END,
                   closed_at = CASE WHEN t.dropped THEN NULL ELSE t.closed_at END, dropped = false
             WHERE t.user_id = excluded.user_id AND t.goal_id = excluded.goal_id
               AND (t.status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE') OR t.dropped)
            """;

    private static final String DROP =
            """
            UPDATE planned_tasks
               SET status = 'SKIPPED', dropped = true, plan_number = :number, closed_at = :decided_at
             WHERE user_id = :user_id AND goal_id = :goal_id AND task_id = ANY(:dropped)
               AND status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE')
            """;

    /// What was closed while the plan was thought up is not answered by it, so it counts as later than the plan.
    private static final String CLOSED_MEANWHILE =
            """
            UPDATE planned_tasks SET closed_at = :decided_at + interval '1 millisecond'
             WHERE user_id = :user_id AND goal_id = :goal_id AND closed_at <= :decided_at AND NOT dropped
               AND task_id <> ALL(:known)
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final RevisionRequests requests;
    private final PlanAnnouncements announcements;
    private final PlanRunRecords runs;
    private final KeptProposals proposals;
    private final R2dbcFormerPlans former;

    R2dbcPlans(
            DatabaseClient database,
            TransactionalOperator transactions,
            RevisionRequests requests,
            PlanAnnouncements announcements,
            PlanRunRecords runs,
            KeptProposals proposals,
            R2dbcFormerPlans former) {
        this.database = database;
        this.transactions = transactions;
        this.requests = requests;
        this.announcements = announcements;
        this.runs = runs;
        this.proposals = proposals;
        this.former = former;
    }

    @Override
    public Mono<Boolean> save(NewPlan plan) {
        return transactions.transactional(
                timeIsFree(plan)
                        .flatMap(free ->
                                free ? savedIfWanted(plan) : outrun(plan).thenReturn(false)));
    }

    private Mono<Boolean> savedIfWanted(NewPlan plan) {
        return takeNumber(plan)
                .filter(taken -> taken)
                .flatMap(_ -> saveAll(plan).thenReturn(true))
                .defaultIfEmpty(false);
    }

    /// Another goal's plan was saved first, with time that this one counts on. Its request is given back, to be answered
    /// beside that plan; a plan that answers no request is left to its caller to make again.
    private Mono<Void> outrun(NewPlan plan) {
        return requests.again(plan.claim())
                .filter(given -> given)
                .switchIfEmpty(Mono.error(TimeTakenMeanwhile::new))
                .then();
    }

    @Override
    public Mono<Boolean> propose(NewPlan plan) {
        return transactions.transactional(
                proposals
                        .keep(plan)
                        .filter(kept -> kept)
                        .flatMap(_ -> tellOf(plan).thenReturn(true))
                        .defaultIfEmpty(false));
    }

    @Override
    public Mono<Void> giveUp(NewPlan plan) {
        Mono<Boolean> record =
                plan.authorship().modelCalls() > 0 ? runs.addOutdated(plan) : Mono.empty();
        return transactions.transactional(record.then(requests.finish(plan.claim())));
    }

    private Mono<Void> tellOf(NewPlan proposed) {
        return runs.addProposed(proposed)
                .then(requests.finish(proposed.claim()))
                .then(announcements.propose(proposed));
    }

    @Override
    public Mono<Void> fail(FailedPlan failed) {
        return transactions.transactional(
                runs.add(failed)
                        .filter(wanted -> wanted)
                        .flatMap(_ -> announcements.announce(failed))
                        .then(requests.finish(failed.claim())));
    }

    /// Where goals share their time: whether none of the others has taken any of it since the plan was begun.
    private Mono<Boolean> timeIsFree(NewPlan plan) {
        Long sequence = plan.goal().planSequence();
        if (sequence == null) {
            return Mono.just(true);
        }
        return database.sql(TIME_IS_FREE)
                .bind("user_id", plan.goal().userId().value())
                .bind("plan_sequence", sequence)
                .map(row -> Columns.value(row, "is_free", Boolean.class))
                .one();
    }

    private Mono<Void> takeTime(NewPlan plan) {
        return plan.goal().planSequence() == null
                ? Mono.empty()
                : database.sql(TAKE_TIME).bind("user_id", plan.goal().userId().value()).then();
    }

    private Mono<Boolean> takeNumber(NewPlan plan) {
        return database.sql(NEXT_NUMBER)
                .bind("goal_id", plan.goal().goalId())
                .bind("user_id", plan.goal().userId().value())
                .bind("number", plan.number())
                .bind("settings_version", plan.goal().settingsVersion())
                .bind("decided_at", plan.decidedAt())
                .bind("end_date", plan.content().endDate())
                .bind("anew", plan.content().isThoughtUpAnew())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Void> saveAll(NewPlan plan) {
        return takeTime(plan)
                .then(former.remember(plan))
                .then(saveTasks(plan))
                .then(drop(plan))
                .then(markClosedMeanwhile(plan))
                .then(runs.add(plan))
                .then(requests.finish(plan.claim()))
                .then(announcements.announce(plan));
    }

    private Mono<Void> saveTasks(NewPlan plan) {
        List<PlannedTask> tasks = plan.content().tasks();
        return database.sql(TASKS)
                .bind("goal_id", plan.goal().goalId())
                .bind("user_id", plan.goal().userId().value())
                .bind("number", plan.number())
                .bind("task_ids", Columns.of(tasks, UUID[]::new, PlannedTask::id))
                .bind("orders", Columns.of(tasks, Integer[]::new, PlannedTask::order))
                .bind("weeks", Columns.of(tasks, Integer[]::new, PlannedTask::weekNumber))
                .bind("days", Columns.of(tasks, Integer[]::new, PlannedTask::dayNumberInWeek))
                .bind("milestones", Columns.of(tasks, String[]::new, PlannedTask::milestone))
                .bind("kinds", Columns.of(tasks, String[]::new, task -> task.kind().name()))
                .bind("titles", Columns.of(tasks, String[]::new, PlannedTask::title))
                .bind("descriptions", Columns.of(tasks, String[]::new, PlannedTask::description))
                .bind("due_dates", Columns.of(tasks, LocalDate[]::new, PlannedTask::dueDate))
                .bind("minutes", Columns.of(tasks, Integer[]::new, PlannedTask::estimatedMinutes))
                .then();
    }

    private Mono<Void> drop(NewPlan plan) {
        List<UUID> dropped = plan.content().dropped();
        if (dropped.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(DROP)
                .bind("goal_id", plan.goal().goalId())
                .bind("user_id", plan.goal().userId().value())
                .bind("number", plan.number())
                .bind("decided_at", plan.decidedAt())
                .bind("dropped", dropped.toArray(UUID[]::new))
                .then();
    }

    private Mono<Void> markClosedMeanwhile(NewPlan plan) {
        return database.sql(CLOSED_MEANWHILE)
                .bind("goal_id", plan.goal().goalId())
                .bind("user_id", plan.goal().userId().value())
                .bind("decided_at", plan.decidedAt())
                .bind("known", closedBefore(plan.goal()))
                .then();
    }

    private static UUID[] closedBefore(PlannedGoal goal) {
        return goal.state().tasks().stream()
                .filter(task -> !task.isOpen())
                .map(TaskState::id)
                .toArray(UUID[]::new);
    }
}
