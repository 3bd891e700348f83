package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.CurrentUser;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What fields may hold beside their form (TASK-2): a day that somebody chooses is not past and within three years, a goal is
/// the user's own, and a task of a plan keeps its goal, a day, minutes and words.
@Component
class FieldRules {

    private static final int YEARS_AHEAD = 3;

    private final GoalAccess goals;

    FieldRules(GoalAccess goals) {
        this.goals = goals;
    }

    /// Fields of a new task of the user's own.
    static TaskFields checked(TaskFields wanted, LocalDate today) {
        LocalDate day = wanted.dueDate();
        if (day != null) {
            checkDay(day, today);
        }
        return wanted;
    }

    /// Fields of a task as they are wanted from now on. A day that stays may be past.
    static TaskFields checked(Task task, TaskFields wanted, LocalDate today) {
        LocalDate day = wanted.dueDate();
        if (day != null && !day.equals(task.details().dueDate())) {
            checkDay(day, today);
        }
        if (task.details().isPlanned()) {
            checkPlanned(task.details().fields(), wanted);
        }
        return wanted;
    }

    private static void checkPlanned(TaskFields now, TaskFields wanted) {
        if (!Objects.equals(wanted.goalId(), now.goalId())) {
            throw new InvalidField("goal_id", "of a plan's task cannot be changed");
        }
        if (wanted.due() == null) {
            throw new InvalidField("due_date", "of a plan's task cannot be taken away");
        }
        if (wanted.estimatedDuration() == null) {
            throw new InvalidField("estimated_duration", "of a plan's task cannot be taken away");
        }
        if (wanted.description().isBlank()) {
            throw new InvalidField("description", "of a plan's task must not be blank");
        }
    }

    private static void checkDay(LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            throw new InvalidField("due_date", "must not be in the past");
        }
        if (date.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new InvalidField("due_date", "must be within three years");
        }
    }

    /// Completes when the goal is the user's or there is none; ends in a refusal of 404 or 403 otherwise.
    Mono<Void> goalOf(CurrentUser user, TaskFields fields) {
        return fields.goalId() == null ? Mono.empty() : goals.check(fields.goalId(), user.id());
    }

    /// Answers the change when a goal that it names anew is the user's.
    Mono<Change<Task, TaskEvent>> allowed(CurrentUser user, Change<Task, TaskEvent> change) {
        return namesGoal(change)
                ? goalOf(user, change.state().details().fields()).thenReturn(change)
                : Mono.just(change);
    }

    private static boolean namesGoal(Change<Task, TaskEvent> change) {
        return change.events().stream()
                .anyMatch(event ->
                        switch (event) {
                            case TaskEvent.Created(var task, _) -> task.details().goalId() != null;
                            case TaskEvent.Updated(_, var changed, _) ->
                                    changed.contains("goal_id");
                            default -> false;
                        });
    }

    /// The same rules for many tasks: each goal is looked up once.
    FieldRules ofMany() {
        Map<UUID, Mono<Void>> known = new HashMap<>();
        return new FieldRules(
                (goal, user) -> known.computeIfAbsent(goal, id -> goals.check(id, user).cache()));
    }
}
