package dev.milepost.task.template;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.problem.StaleVersion;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.ExpectedVersion;
import dev.milepost.kit.web.MergePatches;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import dev.milepost.task.task.CreateTask;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskOrigin;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.TaskSource;
import dev.milepost.task.task.TaskSummary;
import dev.milepost.task.task.web.TaskPatch;
import dev.milepost.task.task.web.TaskRequest;
import dev.milepost.task.task.web.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Templates over HTTP, and the tasks that are made of them (TASK-7). A version in a body comes before one in `If-Match`.
@RestController
@RequiresScope(read = Scope.TASKS_READ, write = Scope.TASKS_WRITE)
@RequestMapping(TemplateController.PATH)
@Tag(name = "Templates")
class TemplateController {

    static final String PATH = "/api/v1/templates";

    private final Templates templates;
    private final TasksOfTemplates tasks;
    private final TaskQueries queries;
    private final TaskPatch overrides;
    private final MergePatches patches;
    private final Cursors cursors;
    private final JsonMapper json;
    private final Clock clock;

    TemplateController(
            Templates templates,
            TasksOfTemplates tasks,
            TaskQueries queries,
            TaskPatch overrides,
            MergePatches patches,
            Cursors cursors,
            JsonMapper json,
            Clock clock) {
        this.templates = templates;
        this.tasks = tasks;
        this.queries = queries;
        this.overrides = overrides;
        this.patches = patches;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a template; it counts in no limit")
    Mono<ResponseEntity<TemplateView>> create(
            UserId user, @Valid @RequestBody TemplateRequest request) {
        Instant now = clock.instant();
        return templates
                .add(
                        new Template(
                                UuidV7.next(),
                                user,
                                request.task(),
                                request.subtaskTitles(),
                                1,
                                now,
                                now))
                .map(TemplateController::created);
    }

    @GetMapping
    @Operation(summary = "All templates, the newest first")
    Mono<Page<TemplateView>> list(
            UserId user,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Position after = cursors.decode(cursor, Position.class);
        int most = PageLimit.of(limit);
        return templates
                .of(user, after == null ? null : after.id(), most + 1)
                .collectList()
                .map(found -> page(found, most));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A template")
    Mono<ResponseEntity<TemplateView>> one(@PathVariable UUID id, UserId user) {
        return templates.ownedBy(user, id).map(TemplateController::tagged);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Write all fields of a template",
            description = "Tasks that were made of it stay as they are.")
    Mono<ResponseEntity<TemplateView>> replace(
            @PathVariable UUID id,
            UserId user,
            @Valid @RequestBody TemplateRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, user, _ -> request, ExpectedVersion.of(request.version(), ifMatch));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change some fields of a template",
            description = "A JSON Merge Patch (RFC 7396); lists come whole.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = TemplateRequest.class)))
    Mono<ResponseEntity<TemplateView>> change(
            @PathVariable UUID id,
            UserId user,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(
                id,
                user,
                now -> patches.apply(body, now, TemplateRequest.class),
                ExpectedVersion.of(patches.version(body), ifMatch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a template; tasks that were made of it stay")
    Mono<Void> delete(
            @PathVariable UUID id,
            UserId user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        Long expected = ExpectedVersion.of(ifMatch);
        return templates
                .ownedBy(user, id)
                .map(template -> seen(template, expected))
                .flatMap(templates::remove);
    }

    @PostMapping("/{id}/instantiate")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a task of a template",
            description =
                    """
                    The body, which may be left out, says what is different in this one: it is a JSON Merge Patch (RFC 7396) \
                    of the task, such as a `due_date`. The task has the subtasks of the template, and counts in limits like every own task.\
                    """)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(implementation = TaskRequest.class)))
    Mono<ResponseEntity<TaskView>> instantiate(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestBody(required = false) @Nullable ObjectNode body) {
        ObjectNode different = body == null ? json.createObjectNode() : body;
        return templates
                .ownedBy(user.id(), id)
                .flatMap(template -> made(template, different, user))
                .flatMap(queries::shown)
                .map(TemplateController::made);
    }

    private Mono<Task> made(Template template, ObjectNode different, CurrentUser user) {
        TaskFields fields = overrides.applied(different, template.task(), user.timezone());
        TaskOrigin origin = new TaskOrigin(TaskSource.USER, template.id(), null, null);
        return tasks.make(new CreateTask(user, fields, origin), template.subtasks());
    }

    private Mono<ResponseEntity<TemplateView>> changed(
            UUID id, UserId user, UnaryOperator<TemplateRequest> wish, @Nullable Long expected) {
        return templates
                .ownedBy(user, id)
                .map(template -> seen(template, expected))
                .flatMap(template -> saved(template, wish.apply(TemplateRequest.of(template))))
                .map(TemplateController::tagged);
    }

    private Mono<Template> saved(Template before, TemplateRequest wanted) {
        Template then = before.saying(wanted.task(), wanted.subtaskTitles(), clock.instant());
        return then.version() == before.version() ? Mono.just(before) : templates.save(then);
    }

    private static Template seen(Template template, @Nullable Long expected) {
        if (expected != null && expected != template.version()) {
            throw new StaleVersion(template.version());
        }
        return template;
    }

    private Page<TemplateView> page(List<Template> found, int limit) {
        return Page.of(found, limit, TemplateView::of, last -> new Position(last.id()), cursors);
    }

    private static ResponseEntity<TemplateView> created(Template template) {
        return ResponseEntity.created(URI.create(PATH + "/" + template.id()))
                .eTag(Long.toString(template.version()))
                .body(TemplateView.of(template));
    }

    private static ResponseEntity<TemplateView> tagged(Template template) {
        return ResponseEntity.ok()
                .eTag(Long.toString(template.version()))
                .body(TemplateView.of(template));
    }

    private static ResponseEntity<TaskView> made(TaskSummary task) {
        TaskView view = TaskView.of(task);
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + view.id()))
                .eTag(Long.toString(view.version()))
                .body(view);
    }

    /// Where a page ends.
    record Position(UUID id) {}
}
