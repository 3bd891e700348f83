package dev.milepost.task.series.web;

import static dev.milepost.kit.security.Scope.TASKS_READ;
import static dev.milepost.kit.security.Scope.TASKS_WRITE;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.ExpectedVersion;
import dev.milepost.task.series.ChangeSeries;
import dev.milepost.task.series.ChangeSeriesHandler;
import dev.milepost.task.series.CreateSeries;
import dev.milepost.task.series.CreateSeriesHandler;
import dev.milepost.task.series.EndSeries;
import dev.milepost.task.series.EndSeriesHandler;
import dev.milepost.task.series.RestSeries;
import dev.milepost.task.series.RestSeriesHandler;
import dev.milepost.task.series.Scope;
import dev.milepost.task.series.Series;
import dev.milepost.task.series.SeriesId;
import dev.milepost.task.series.SeriesQueries;
import dev.milepost.task.task.web.TaskRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDateTime;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/// One series over HTTP: begun, read, changed, rested, ended (TASK-7). A version in a body comes before one in `If-Match`.
@RestController
@RequiresScope(read = TASKS_READ, write = TASKS_WRITE)
@RequestMapping(SeriesController.PATH)
@Tag(name = "Series")
class SeriesController {

    static final String PATH = "/api/v1/series";

    private final SeriesQueries queries;
    private final CreateSeriesHandler create;
    private final ChangeSeriesHandler change;
    private final EndSeriesHandler end;
    private final RestSeriesHandler rest;
    private final SeriesPatch patch;

    SeriesController(
            SeriesQueries queries,
            CreateSeriesHandler create,
            ChangeSeriesHandler change,
            EndSeriesHandler end,
            RestSeriesHandler rest,
            SeriesPatch patch) {
        this.queries = queries;
        this.create = create;
        this.change = change;
        this.end = end;
        this.rest = rest;
        this.patch = patch;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin a series of tasks",
            description =
                    """
                    The body is a task whose `due_date` and `due_time` are where the rule starts, with its `recurrence`. \
                    Instances are made ahead as far as the horizon, at least the next one; a series counts as one open \
                    task.\
                    """)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(allOf = {TaskRequest.class, SeriesRequest.class})))
    Mono<ResponseEntity<SeriesView>> create(CurrentUser user, @RequestBody ObjectNode body) {
        return create.handle(new CreateSeries(user, patch.whole(body, user.timezone())))
                .map(begun -> created(begun.series()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A series")
    Mono<ResponseEntity<SeriesView>> one(@PathVariable UUID id, UserId user) {
        return queries.one(new SeriesId(id), user).map(SeriesController::tagged);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a series, the rest of it, or one occurrence",
            description =
                    """
                    A JSON Merge Patch (RFC 7396). With `this` the occurrence becomes its user's own, as it does when its \
                    task is changed; with `this_and_following` the series is split, and the answer is the new one; with \
                    `all` what was not touched by its user follows. What was touched or is done stays as it is.\
                    """)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(allOf = {TaskRequest.class, SeriesRequest.class})))
    Mono<ResponseEntity<SeriesView>> change(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestParam(defaultValue = "ALL") Scope scope,
            @RequestParam(name = "recurrence_id", required = false)
                    @Nullable LocalDateTime recurrenceId,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return change.handle(
                        new ChangeSeries(
                                new SeriesId(id),
                                user,
                                scope,
                                recurrenceId,
                                patch.patch(body),
                                ExpectedVersion.of(patch.version(body), ifMatch)))
                .map(SeriesController::tagged);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End a series, the rest of it, or leave one occurrence out",
            description =
                    "Tasks ahead that their user did not touch go with it; all others stay. An ended series can be read.")
    Mono<Void> end(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestParam(defaultValue = "ALL") Scope scope,
            @RequestParam(name = "recurrence_id", required = false)
                    @Nullable LocalDateTime recurrenceId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return end.handle(
                new EndSeries(
                        new SeriesId(id), user, scope, recurrenceId, ExpectedVersion.of(ifMatch)));
    }

    @PostMapping("/{id}/pause")
    @Operation(
            summary = "Let a series rest",
            description =
                    "What was made ahead and not touched goes, and comes back when it is resumed.")
    Mono<ResponseEntity<SeriesView>> pause(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return rested(id, user, true, ifMatch);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Let a series go on from today")
    Mono<ResponseEntity<SeriesView>> resume(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return rested(id, user, false, ifMatch);
    }

    private Mono<ResponseEntity<SeriesView>> rested(
            UUID id, CurrentUser user, boolean resting, @Nullable String ifMatch) {
        return rest.handle(
                        new RestSeries(
                                new SeriesId(id), user, resting, ExpectedVersion.of(ifMatch)))
                .map(SeriesController::tagged);
    }

    private static ResponseEntity<SeriesView> created(Series series) {
        return ResponseEntity.created(URI.create(PATH + "/" + series.id().value()))
                .eTag(Long.toString(series.version()))
                .body(SeriesView.of(series));
    }

    private static ResponseEntity<SeriesView> tagged(Series series) {
        return ResponseEntity.ok()
                .eTag(Long.toString(series.version()))
                .body(SeriesView.of(series));
    }
}
