package dev.milepost.planner.revision;

import dev.milepost.planner.plan.Trigger;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes note of what happened to a task, and asks for a revision when that was news to the plan.
@Component
public class TaskNotes {

    private final PlannedTasks tasks;
    private final RevisionRequests requests;

    TaskNotes(PlannedTasks tasks, RevisionRequests requests) {
        this.tasks = tasks;
        this.requests = requests;
    }

    /// Notes a fact that no plan has to answer.
    public Mono<Void> take(TaskFact fact) {
        return tasks.note(fact).then();
    }

    /// Notes a fact that a plan may have to answer.
    public Mono<Void> take(TaskFact fact, Trigger trigger, Cause cause) {
        return tasks.note(fact)
                .filter(isNews -> isNews)
                .flatMap(_ -> requests.gather(fact.goalId(), fact.userId(), trigger, cause));
    }
}
