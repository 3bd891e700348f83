package dev.milepost.task.task.web;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.ExpectedVersion;
import dev.milepost.task.task.ChangeTask;
import dev.milepost.task.task.ChangeTaskHandler;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.CreateTask;
import dev.milepost.task.task.CreateTaskHandler;
import dev.milepost.task.task.DeleteTask;
import dev.milepost.task.task.DeleteTaskHandler;
import dev.milepost.task.task.TaskCommand;
import dev.milepost.task.task.TaskCommand.CompleteTask;
import dev.milepost.task.task.TaskCommand.EditTask;
import dev.milepost.task.task.TaskCommand.ReopenTask;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.TaskSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import tools.jackson.databind.node.ObjectNode;

/// One task over HTTP: made, read, changed, deleted (TASK-1, TASK-2, TASK-4). A version in a body comes before one in
/// `If-Match`.
@RestController
@RequiresScope(read = Scope.TASKS_READ, write = Scope.TASKS_WRITE)
@RequestMapping(TaskController.PATH)
@Tag(name = "Tasks")
class TaskController {

    static final String PATH = "/api/v1/tasks";

    private final TaskQueries queries;
    private final CreateTaskHandler create;
    private final ChangeTaskHandler change;
    private final DeleteTaskHandler delete;
    private final TaskPatch patch;

    TaskController(
            TaskQueries queries,
            CreateTaskHandler create,
            ChangeTaskHandler change,
            DeleteTaskHandler delete,
            TaskPatch patch) {
        this.queries = queries;
        this.create = create;
        this.change = change;
        this.delete = delete;
        this.patch = patch;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a task of your own")
    Mono<ResponseEntity<TaskView>> create(
            CurrentUser user, @Valid @RequestBody TaskRequest request) {
        return create.handle(CreateTask.of(user, request.fields(user.timezone())))
                .flatMap(queries::shown)
                .map(TaskController::created);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A task")
    Mono<ResponseEntity<TaskView>> one(@PathVariable UUID id, UserId user) {
        return queries.one(new TaskId(id), user).map(TaskController::tagged);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Write all fields of a task",
            description =
                    "What the body leaves out is set to what it is in a new task. The status stays.")
    Mono<ResponseEntity<TaskView>> replace(
            @PathVariable UUID id,
            CurrentUser user,
            @Valid @RequestBody TaskRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        TaskFields wanted = request.fields(user.timezone());
        return changed(
                id,
                user,
                List.of(new EditTask(_ -> wanted)),
                ExpectedVersion.of(request.version(), ifMatch));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Complete, skip, begin, reopen, move, edit or archive a task",
            description =
                    """
                    A JSON Merge Patch (RFC 7396): what is named is changed, null takes a field away. Any combination \
                    comes true as a whole or not at all.\
                    """)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(allOf = {TaskRequest.class, StatusRequest.class})))
    Mono<ResponseEntity<TaskView>> change(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        StatusRequest status = patch.status(body);
        return changed(
                id,
                user,
                patch.commands(status, body, user.timezone()),
                ExpectedVersion.of(status.version(), ifMatch));
    }

    @PatchMapping("/{id}/complete")
    @Operation(summary = "Complete a task")
    Mono<ResponseEntity<TaskView>> complete(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(
                id,
                user,
                List.of(new CompleteTask(CompletedBy.MANUAL)),
                ExpectedVersion.of(ifMatch));
    }

    @PatchMapping("/{id}/incomplete")
    @Operation(summary = "Open a task again")
    Mono<ResponseEntity<TaskView>> incomplete(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, user, List.of(new ReopenTask()), ExpectedVersion.of(ifMatch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a task; no plan makes it again")
    Mono<Void> delete(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return delete.handle(new DeleteTask(new TaskId(id), user, ExpectedVersion.of(ifMatch)));
    }

    private Mono<ResponseEntity<TaskView>> changed(
            UUID id, CurrentUser user, List<TaskCommand> commands, @Nullable Long version) {
        return change.handle(new ChangeTask(new TaskId(id), user, commands, version))
                .flatMap(queries::shown)
                .map(TaskController::tagged);
    }

    private static ResponseEntity<TaskView> created(TaskSummary task) {
        return ResponseEntity.created(URI.create(PATH + "/" + task.details().id().value()))
                .eTag(Long.toString(task.details().version()))
                .body(TaskView.of(task));
    }

    private static ResponseEntity<TaskView> tagged(TaskSummary task) {
        return ResponseEntity.ok()
                .eTag(Long.toString(task.details().version()))
                .body(TaskView.of(task));
    }
}
