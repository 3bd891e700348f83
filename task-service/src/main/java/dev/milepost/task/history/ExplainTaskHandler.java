package dev.milepost.task.history;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.plan.Cause;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.TaskSummary;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Says why a task is where it is (PLAN-10).
@Component
public class ExplainTaskHandler {

    private final TaskQueries tasks;
    private final TaskHistory history;

    ExplainTaskHandler(TaskQueries tasks, TaskHistory history) {
        this.tasks = tasks;
        this.history = history;
    }

    /// Ends in a refusal as the task itself does, when it is not known or another user's.
    public Mono<Explanation> handle(TaskId id, CurrentUser user) {
        return tasks.one(id, user.id()).flatMap(task -> explained(task, user.timezone()));
    }

    private Mono<Explanation> explained(TaskSummary task, ZoneId zone) {
        TaskDetails details = task.details();
        return history.newestOf(details.id().value(), details.userId(), Explanation.MOST_STEPS + 1)
                .flatMap(steps -> named(task, steps, zone));
    }

    private Mono<Explanation> named(TaskSummary task, List<PastStep> steps, ZoneId zone) {
        return titles(task.details(), tasksNamedBy(steps))
                .map(titles -> new ExplanationWords(task.details().id().value(), titles, zone))
                .map(words -> Explanation.of(task, steps, words));
    }

    private Mono<Map<UUID, String>> titles(TaskDetails task, Set<UUID> named) {
        UUID goal = task.goalId();
        return goal == null ? Mono.just(Map.of()) : history.titles(goal, task.userId(), named);
    }

    private static Set<UUID> tasksNamedBy(List<PastStep> steps) {
        return steps.stream()
                .map(PastStep::plan)
                .filter(Objects::nonNull)
                .flatMap(plan -> plan.causes().newest().stream())
                .map(Cause::taskId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
