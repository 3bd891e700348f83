package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.Trigger;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes note of what happened to a task, and asks for a revision when that was news to the plan. A plan that waits for its
/// user no longer fits tasks that were closed, opened or moved since: it is asked for again, so that its user is shown one
/// that does.
@Component
public class TaskNotes {

    private final PlannedTasks tasks;
    private final RevisionRequests requests;
    private final KeptProposals proposals;

    TaskNotes(PlannedTasks tasks, RevisionRequests requests, KeptProposals proposals) {
        this.tasks = tasks;
        this.requests = requests;
        this.proposals = proposals;
    }

    /// Notes a fact that changes no plan.
    public Mono<Void> take(TaskFact fact) {
        return tasks.note(fact).then();
    }

    /// Notes a fact that no plan has to answer, unless one waits for its user.
    public Mono<Void> take(TaskFact fact, Cause cause) {
        return tasks.note(fact)
                .filter(isNews -> isNews)
                .flatMap(_ -> proposeAnew(fact.goalId(), fact.userId(), List.of(cause)));
    }

    /// Notes a fact that a plan may have to answer.
    public Mono<Void> take(TaskFact fact, Trigger trigger, Cause cause) {
        return tasks.note(fact)
                .filter(isNews -> isNews)
                .flatMap(_ -> ask(fact.goalId(), fact.userId(), trigger, cause));
    }

    /// Forgets a task. The plan is left alone, because it was the user's wish, unless one waits for its user.
    public Mono<Void> forget(DeletedTask task, Cause cause) {
        return tasks.forget(task)
                .filter(wasOpen -> wasOpen)
                .flatMap(_ -> proposeAnew(task.goalId(), task.userId(), List.of(cause)));
    }

    /// Takes a task in again, for which a plan may have to make room.
    public Mono<Void> restore(RestoredTask task, Cause cause) {
        return tasks.restore(task)
                .filter(isThere -> isThere && task.state().isOpen())
                .flatMap(_ -> ask(task.goalId(), task.userId(), Trigger.TASK_REOPENED, cause));
    }

    private Mono<Void> ask(UUID goalId, UserId userId, Trigger trigger, Cause cause) {
        return requests.gather(goalId, userId, trigger, List.of(cause))
                .then(proposeAnew(goalId, userId, List.of()));
    }

    /// @param also what asks for it beside that which the plan that waits answers
    private Mono<Void> proposeAnew(UUID goalId, UserId userId, List<Cause> also) {
        return Mono.defer(() -> proposals.waitingIn(goalId, userId))
                .flatMap(asked -> askAgain(goalId, userId, asked, also));
    }

    private Mono<Void> askAgain(
            UUID goalId, UserId userId, KeptProposals.Asked asked, List<Cause> also) {
        List<Cause> causes =
                Stream.concat(asked.causes().newest().stream(), also.stream()).toList();
        RevisionWish wish = asked.wish();
        return wish == null
                ? requests.gather(goalId, userId, asked.trigger(), causes)
                : requests.gather(goalId, userId, wish, causes);
    }
}
