package dev.milepost.task.focus.web;

import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.ExpectedVersion;
import dev.milepost.task.focus.ChangeFocus;
import dev.milepost.task.focus.ChangeFocusHandler;
import dev.milepost.task.focus.FocusCommand;
import dev.milepost.task.focus.FocusQueries;
import dev.milepost.task.focus.FocusSession;
import dev.milepost.task.focus.FocusSessionId;
import dev.milepost.task.focus.StartFocusHandler;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// One focus session over HTTP (TASK-10). Only what its user does with a session is a sign of life: reading it is none.
@RestController
@RequiresScope(read = Scope.TASKS_READ, write = Scope.TASKS_WRITE)
@RequestMapping(FocusController.PATH)
@Tag(name = "Focus sessions")
class FocusController {

    static final String PATH = "/api/v1/focus-sessions";

    private final FocusQueries queries;
    private final StartFocusHandler start;
    private final ChangeFocusHandler change;

    FocusController(FocusQueries queries, StartFocusHandler start, ChangeFocusHandler change) {
        this.queries = queries;
        this.start = start;
        this.change = change;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Start a focus session, on an open task or on none",
            description =
                    """
                    There is one at a time: while one is open this is 409 `FOCUS_SESSION_RUNNING`, with its `session_id`. A \
                    session stops by itself, as of its last sign of life, 90 minutes (unless configured otherwise) after it; \
                    a client sends signs while its user is there.\
                    """)
    Mono<ResponseEntity<FocusSessionView>> start(
            UserId user, @Valid @RequestBody(required = false) @Nullable StartRequest body) {
        StartRequest request = Objects.requireNonNullElse(body, StartRequest.PLAIN);
        return start.handle(request.wish(user)).map(FocusController::created);
    }

    @GetMapping("/current")
    @Operation(summary = "The open focus session; 404 when there is none")
    Mono<ResponseEntity<FocusSessionView>> current(UserId user) {
        return queries.open(user).map(FocusController::tagged);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A focus session")
    Mono<ResponseEntity<FocusSessionView>> one(@PathVariable UUID id, UserId user) {
        return queries.one(new FocusSessionId(id), user).map(FocusController::tagged);
    }

    @PostMapping("/{id}/sign")
    @Operation(
            summary = "Say that the user is still there",
            description = "Changes nothing else, and leaves the version as it is.")
    Mono<ResponseEntity<FocusSessionView>> sign(@PathVariable UUID id, UserId user) {
        return changed(id, user, FocusCommand.SIGN, null);
    }

    @PatchMapping("/{id}/pause")
    @Operation(summary = "Pause a focus session: the time from now on does not count")
    Mono<ResponseEntity<FocusSessionView>> pause(
            @PathVariable UUID id,
            UserId user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, user, FocusCommand.PAUSE, ifMatch);
    }

    @PatchMapping("/{id}/resume")
    @Operation(summary = "Go on with a paused focus session")
    Mono<ResponseEntity<FocusSessionView>> resume(
            @PathVariable UUID id,
            UserId user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, user, FocusCommand.RESUME, ifMatch);
    }

    @PatchMapping("/{id}/complete")
    @Operation(
            summary = "Complete a focus session",
            description = "Its time is added to the task's `focus_time_seconds`, once.")
    Mono<ResponseEntity<FocusSessionView>> complete(
            @PathVariable UUID id,
            UserId user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, user, FocusCommand.COMPLETE, ifMatch);
    }

    @PatchMapping("/{id}/abandon")
    @Operation(summary = "Give a focus session up: none of its time counts")
    Mono<ResponseEntity<FocusSessionView>> abandon(
            @PathVariable UUID id,
            UserId user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return changed(id, user, FocusCommand.ABANDON, ifMatch);
    }

    private Mono<ResponseEntity<FocusSessionView>> changed(
            UUID id, UserId user, FocusCommand command, @Nullable String ifMatch) {
        return change.handle(
                        new ChangeFocus(
                                new FocusSessionId(id), user, command, ExpectedVersion.of(ifMatch)))
                .map(FocusController::tagged);
    }

    private static ResponseEntity<FocusSessionView> created(FocusSession session) {
        return ResponseEntity.created(URI.create(PATH + "/" + session.details().id().value()))
                .eTag(Long.toString(session.details().version()))
                .body(FocusSessionView.of(session));
    }

    private static ResponseEntity<FocusSessionView> tagged(FocusSession session) {
        return ResponseEntity.ok()
                .eTag(Long.toString(session.details().version()))
                .body(FocusSessionView.of(session));
    }
}
