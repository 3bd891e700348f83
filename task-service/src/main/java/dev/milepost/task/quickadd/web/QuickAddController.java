package dev.milepost.task.quickadd.web;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.web.MergePatches;
import dev.milepost.task.quickadd.ParsedTask;
import dev.milepost.task.quickadd.ParsedTask.RepeatRule;
import dev.milepost.task.quickadd.QuickAdd;
import dev.milepost.task.quickadd.ReadQuickAddHandler;
import dev.milepost.task.quickadd.web.QuickAddView.ParsedView;
import dev.milepost.task.series.Anchor;
import dev.milepost.task.series.CreateSeries;
import dev.milepost.task.series.CreateSeriesHandler;
import dev.milepost.task.series.SeriesWish;
import dev.milepost.task.task.CreateTask;
import dev.milepost.task.task.CreateTaskHandler;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskQueries;
import dev.milepost.task.task.web.TaskRequest;
import dev.milepost.task.task.web.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tasks from plain words over HTTP (TASK-15).
@RestController
@RequiresScope(Scope.TASKS_WRITE)
@RequestMapping(QuickAddController.PATH)
@Tag(name = "Tasks")
class QuickAddController {

    static final String PATH = "/api/v1/tasks";

    private final ReadQuickAddHandler read;
    private final CreateTaskHandler create;
    private final CreateSeriesHandler begin;
    private final TaskQueries queries;
    private final MergePatches patches;

    QuickAddController(
            ReadQuickAddHandler read,
            CreateTaskHandler create,
            CreateSeriesHandler begin,
            TaskQueries queries,
            MergePatches patches) {
        this.read = read;
        this.create = create;
        this.begin = begin;
        this.queries = queries;
        this.patches = patches;
    }

    @PostMapping("/quick")
    @Operation(
            summary = "Make a task from plain words",
            description =
                    """
                    Days, times, lengths, repetitions, `#tags`, `!priority` and `@goal` are taken out of the text; what is \
                    not understood stays in the title. What repeats becomes a series, and the task is its first. With `dry_run` nothing is made: the answer is 200 and says what was \
                    understood, and from which part of the text. Quoted words and words behind a backslash are only words.\
                    """)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(
                                        name = "A task",
                                        value =
                                                """
                                                {"text": "call mum tomorrow 5pm #family !high for 20 min", "timezone": "Europe/Berlin"}\
                                                """),
                                @ExampleObject(
                                        name = "What would it be?",
                                        value =
                                                """
                                                {"text": "pay rent every month on the 1st", "dry_run": true}\
                                                """)
                            }))
    Mono<ResponseEntity<QuickAddView>> add(
            CurrentUser user,
            @Valid @RequestBody QuickAddRequest request,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun) {
        QuickAdd wish = request.wish(user);
        boolean saves = !dryRun && !Boolean.TRUE.equals(request.dryRun());
        return read.handle(wish).flatMap(parsed -> answer(wish, parsed, saves));
    }

    private Mono<ResponseEntity<QuickAddView>> answer(
            QuickAdd wish, ParsedTask parsed, boolean saves) {
        TaskFields fields = fields(parsed, wish);
        ParsedView view = ParsedView.of(parsed, wish.text());
        return saves
                ? saved(wish, parsed, fields).map(task -> created(task, view))
                : Mono.just(ResponseEntity.ok(new QuickAddView(null, view)));
    }

    /// What words give is checked as if it had been sent field by field. Their time zone is the user's.
    private TaskFields fields(ParsedTask parsed, QuickAdd wish) {
        TaskRequest request =
                new TaskRequest(
                        parsed.title(),
                        null,
                        parsed.priority() == null ? null : Priority.valueOf(parsed.priority()),
                        parsed.dueDate(),
                        parsed.dueTime(),
                        null,
                        parsed.estimatedDuration(),
                        parsed.tags(),
                        parsed.goal() == null ? null : parsed.goal().id(),
                        null,
                        null);
        return patches.apply(JsonNodeFactory.instance.objectNode(), request, TaskRequest.class)
                .fields(wish.user().timezone());
    }

    private Mono<TaskView> saved(QuickAdd wish, ParsedTask parsed, TaskFields fields) {
        return made(wish, parsed.recurrence(), fields)
                .flatMap(task -> queries.one(task.details().id(), wish.user().id()))
                .map(TaskView::of);
    }

    /// What repeats is a series, and the task its first instance.
    private Mono<Task> made(QuickAdd wish, @Nullable RepeatRule rule, TaskFields fields) {
        return rule == null
                ? create.handle(CreateTask.of(wish.user(), fields))
                : begin.handle(new CreateSeries(wish.user(), series(rule, wish, fields)))
                        .map(CreateSeriesHandler.Begun::first);
    }

    private static SeriesWish series(RepeatRule rule, QuickAdd wish, TaskFields fields) {
        return new SeriesWish(
                rule.wish(),
                rule.fromCompletion() ? Anchor.COMPLETION : Anchor.DUE_DATE,
                wish.user().timezone(),
                Set.of(),
                fields);
    }

    private static ResponseEntity<QuickAddView> created(TaskView task, ParsedView parsed) {
        return ResponseEntity.created(URI.create(PATH + "/" + task.id()))
                .eTag(Long.toString(task.version()))
                .body(new QuickAddView(task, parsed));
    }
}
