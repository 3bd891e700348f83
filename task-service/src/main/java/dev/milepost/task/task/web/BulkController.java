package dev.milepost.task.task.web;

import dev.milepost.kit.problem.Problem;
import dev.milepost.kit.problem.Refusal;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.task.task.BulkRefused;
import dev.milepost.task.task.ChangeMany;
import dev.milepost.task.task.ChangeManyHandler;
import dev.milepost.task.task.Outcome;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskBatches;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskStatus;
import dev.milepost.task.task.TaskSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Many tasks in one request (TASK-15).
@RestController
@RequiresScope(Scope.TASKS_WRITE)
@RequestMapping(TaskController.PATH)
@Tag(name = "Tasks")
class BulkController {

    private static final String EXAMPLE =
            """
            {"operations": [
               {"op": "create", "title": "Buy paint", "due_date": "2027-03-01", "tags": ["home"]},
               {"op": "complete", "id": "01981b6e-6a5f-7c3e-9b52-3f6f3f1f0a11", "version": 3},
               {"op": "reschedule", "id": "01981b6e-6a5f-7c3e-9b52-3f6f3f1f0a12", "due_date": "2027-03-02"},
               {"op": "tag", "id": "01981b6e-6a5f-7c3e-9b52-3f6f3f1f0a12", "tags": ["home"]},
               {"op": "update", "id": "01981b6e-6a5f-7c3e-9b52-3f6f3f1f0a13", "title": "Paint the door", "priority": "high"},
               {"op": "delete", "id": "01981b6e-6a5f-7c3e-9b52-3f6f3f1f0a14"}
             ],
             "all_or_nothing": false}
            """;

    private final ChangeManyHandler changes;
    private final BulkOperations operations;
    private final TaskBatches batches;

    BulkController(ChangeManyHandler changes, BulkOperations operations, TaskBatches batches) {
        this.changes = changes;
        this.operations = operations;
        this.batches = batches;
    }

    @PostMapping("/bulk")
    @Operation(
            summary = "Up to 100 operations on tasks at once",
            description =
                    """
                    Each operation does what its own address would do, after those before it, and is answered in its place. \
                    One that is refused leaves the others alone; with `all_or_nothing` it undoes them, and the answer is 409 \
                    or 422 `BULK_REFUSED` with its `index` and its `problem`. An `Idempotency-Key` is for the whole request.\
                    """)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(EXAMPLE)))
    Mono<BulkView> bulk(CurrentUser user, @Valid @RequestBody BulkRequest request) {
        List<ChangeMany.Item> items =
                request.operations().stream().map(one -> operations.item(one, user)).toList();
        boolean allOrNothing = Boolean.TRUE.equals(request.allOrNothing());
        return changes.handle(new ChangeMany(user, items, allOrNothing))
                .onErrorMap(BulkRefused.class, BulkController::withProblem)
                .flatMap(this::answer);
    }

    private static Refusal withProblem(BulkRefused refused) {
        return refused.with("problem", Problem.of(refused.refusal()).body());
    }

    private Mono<BulkView> answer(List<Outcome> outcomes) {
        return shown(outcomes).map(tasks -> BulkView.of(outcomes, tasks));
    }

    /// Of several operations on one task the last one's state is shown. The goals of tasks have to be read, and the time in
    /// focus of what is completed, to which a session may just have been added.
    private Mono<Map<TaskId, TaskSummary>> shown(List<Outcome> outcomes) {
        Map<TaskId, Task> tasks = new HashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Done(var task, _)) {
                tasks.put(task.details().id(), task);
            } else if (outcome instanceof Outcome.Gone(var id)) {
                tasks.remove(id);
            }
        }
        Map<TaskId, TaskSummary> shown = new HashMap<>();
        tasks.forEach((id, task) -> shown.put(id, TaskSummary.of(task)));
        Set<TaskId> toRead =
                tasks.values().stream()
                        .filter(BulkController::isToBeRead)
                        .map(task -> task.details().id())
                        .collect(Collectors.toSet());
        return toRead.isEmpty()
                ? Mono.just(shown)
                : batches.shown(toRead).map(read -> withRead(shown, read));
    }

    private static boolean isToBeRead(Task task) {
        return task.details().goalId() != null || task.status() == TaskStatus.COMPLETED;
    }

    private static Map<TaskId, TaskSummary> withRead(
            Map<TaskId, TaskSummary> shown, List<TaskSummary> read) {
        read.forEach(task -> shown.put(task.details().id(), task));
        return shown;
    }
}
