package dev.milepost.task.subtask.web;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.ExpectedVersion;
import dev.milepost.kit.web.Page;
import dev.milepost.task.subtask.ChangeChecklist;
import dev.milepost.task.subtask.ChangeChecklistHandler;
import dev.milepost.task.subtask.Checklist;
import dev.milepost.task.subtask.ChecklistCommand;
import dev.milepost.task.subtask.ChecklistCommand.AddSubtasks;
import dev.milepost.task.subtask.ChecklistCommand.ForceComplete;
import dev.milepost.task.subtask.ChecklistCommand.NewSubtask;
import dev.milepost.task.subtask.ChecklistCommand.OrderSubtasks;
import dev.milepost.task.subtask.ChecklistCommand.RemoveSubtask;
import dev.milepost.task.subtask.Subtasks;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.TaskSummary;
import dev.milepost.task.task.web.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The subtasks of a task over HTTP (TASK-5), and its completion with all of them (TASK-1). Versions and ETags are the
/// task's; one in a body comes before one in `If-Match`.
@RestController
@RequiresScope(read = Scope.TASKS_READ, write = Scope.TASKS_WRITE)
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "Subtasks")
class SubtaskController {

    private final TaskQueries tasks;
    private final Subtasks subtasks;
    private final ChangeChecklistHandler change;

    SubtaskController(TaskQueries tasks, Subtasks subtasks, ChangeChecklistHandler change) {
        this.tasks = tasks;
        this.subtasks = subtasks;
        this.change = change;
    }

    @GetMapping("/subtasks")
    @Operation(summary = "The subtasks of a task, in their order; all on one page")
    Mono<ResponseEntity<Page<SubtaskView>>> list(@PathVariable UUID id, UserId user) {
        return checklist(id, user).map(SubtaskController::page);
    }

    @GetMapping("/subtasks/{subtaskId}")
    @Operation(summary = "A subtask")
    Mono<ResponseEntity<SubtaskView>> one(
            @PathVariable UUID id, @PathVariable UUID subtaskId, UserId user) {
        return checklist(id, user).map(found -> shown(ResponseEntity.ok(), found, subtaskId));
    }

    @PostMapping("/subtasks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a subtask",
            description = "More than the tier allows of one task are 403 `SUBTASK_LIMIT_REACHED`.")
    Mono<ResponseEntity<SubtaskView>> add(
            @PathVariable UUID id,
            CurrentUser user,
            @Valid @RequestBody SubtaskRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        NewSubtask subtask = request.subtask();
        return changed(
                        id,
                        user,
                        new AddSubtasks(List.of(subtask), request.position()),
                        ExpectedVersion.of(request.version(), ifMatch))
                .map(after -> shown(created(id, subtask.id()), after, subtask.id()));
    }

    @PatchMapping("/subtasks/{subtaskId}")
    @Operation(
            summary = "Complete, reopen, reword or move a subtask",
            description =
                    """
                    A task completes itself with its last open subtask, and is open again when a subtask of a task that \
                    completed itself is.\
                    """)
    Mono<ResponseEntity<SubtaskView>> edit(
            @PathVariable UUID id,
            @PathVariable UUID subtaskId,
            CurrentUser user,
            @Valid @RequestBody SubtaskPatch patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, user, patch.of(subtaskId), ExpectedVersion.of(patch.version(), ifMatch))
                .map(after -> shown(ResponseEntity.ok(), after, subtaskId));
    }

    @DeleteMapping("/subtasks/{subtaskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a subtask; the task stays open, also when it was the last open one")
    Mono<Void> remove(
            @PathVariable UUID id,
            @PathVariable UUID subtaskId,
            CurrentUser user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, user, new RemoveSubtask(subtaskId), ExpectedVersion.of(ifMatch)).then();
    }

    @PutMapping("/subtasks/order")
    @Operation(summary = "Put all subtasks of a task in order")
    Mono<ResponseEntity<Page<SubtaskView>>> order(
            @PathVariable UUID id,
            CurrentUser user,
            @Valid @RequestBody OrderRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(
                        id,
                        user,
                        new OrderSubtasks(request.ids()),
                        ExpectedVersion.of(request.version(), ifMatch))
                .map(SubtaskController::page);
    }

    @PostMapping("/force-complete")
    @Operation(summary = "Complete a task with all its open subtasks")
    Mono<ResponseEntity<TaskView>> forceComplete(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, user, new ForceComplete(), ExpectedVersion.of(ifMatch))
                .then(Mono.defer(() -> tasks.one(new TaskId(id), user.id())))
                .map(task -> tagged(ResponseEntity.ok(), task.task()).body(TaskView.of(task)));
    }

    private Mono<Checklist> checklist(UUID id, UserId user) {
        return tasks.one(new TaskId(id), user).map(TaskSummary::task).flatMap(subtasks::of);
    }

    private Mono<Checklist> changed(
            UUID id, CurrentUser user, ChecklistCommand command, @Nullable Long version) {
        return change.handle(new ChangeChecklist(new TaskId(id), user, command, version));
    }

    private static ResponseEntity<Page<SubtaskView>> page(Checklist checklist) {
        Task task = checklist.task();
        return tagged(ResponseEntity.ok(), task)
                .body(
                        new Page<>(
                                checklist.items().stream()
                                        .map(item -> SubtaskView.of(item, task))
                                        .toList(),
                                null));
    }

    private static ResponseEntity<SubtaskView> shown(
            BodyBuilder answer, Checklist checklist, UUID id) {
        Task task = checklist.task();
        return tagged(answer, task).body(SubtaskView.of(checklist.item(id), task));
    }

    private static BodyBuilder created(UUID task, UUID subtask) {
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + task + "/subtasks/" + subtask));
    }

    private static BodyBuilder tagged(BodyBuilder answer, Task task) {
        return answer.eTag(Long.toString(task.details().version()));
    }

    /// @param ids each subtask of the task once, in the order that is wanted
    /// @param version the version of the task that the caller saw
    record OrderRequest(
            @NotNull @Size(max = 1_000) List<@NotNull UUID> ids,
            @Nullable @Positive Long version) {}
}
