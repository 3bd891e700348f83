package dev.milepost.task.note.web;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.ExpectedVersion;
import dev.milepost.kit.web.MergePatches;
import dev.milepost.task.note.ConvertNote;
import dev.milepost.task.note.ConvertNoteHandler;
import dev.milepost.task.note.ConvertNoteHandler.Converted;
import dev.milepost.task.note.CreateNote;
import dev.milepost.task.note.CreateNoteHandler;
import dev.milepost.task.note.DeleteNote;
import dev.milepost.task.note.DeleteNoteHandler;
import dev.milepost.task.note.EditNote;
import dev.milepost.task.note.EditNoteHandler;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NoteFields;
import dev.milepost.task.note.NoteId;
import dev.milepost.task.note.NoteQueries;
import dev.milepost.task.task.TaskSummary;
import dev.milepost.task.task.web.TaskView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/// One note over HTTP: written, read, changed, deleted, made a task (TASK-6). A version in a body comes before one in
/// `If-Match`.
@RestController
@RequiresScope(read = Scope.TASKS_READ, write = Scope.TASKS_WRITE)
@RequestMapping(NoteController.PATH)
@Tag(name = "Notes")
class NoteController {

    static final String PATH = "/api/v1/notes";

    private final NoteQueries queries;
    private final CreateNoteHandler create;
    private final EditNoteHandler edit;
    private final DeleteNoteHandler delete;
    private final ConvertNoteHandler convert;
    private final MergePatches patches;

    NoteController(
            NoteQueries queries,
            CreateNoteHandler create,
            EditNoteHandler edit,
            DeleteNoteHandler delete,
            ConvertNoteHandler convert,
            MergePatches patches) {
        this.queries = queries;
        this.create = create;
        this.edit = edit;
        this.delete = delete;
        this.convert = convert;
        this.patches = patches;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write a note, on a task or free-standing",
            description =
                    "More or longer notes than the tier allows are 403 `NOTE_LIMIT_REACHED` and `NOTE_TOO_LONG`.")
    Mono<ResponseEntity<NoteView>> create(
            CurrentUser user, @Valid @RequestBody NoteRequest request) {
        return create.handle(new CreateNote(user, request.fields())).map(NoteController::created);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A note")
    Mono<ResponseEntity<NoteView>> one(@PathVariable UUID id, UserId user) {
        return queries.one(new NoteId(id), user).map(NoteController::tagged);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Write all fields of a note",
            description = "What the body leaves out is set to what it is in a new note.")
    Mono<ResponseEntity<NoteView>> replace(
            @PathVariable UUID id,
            CurrentUser user,
            @Valid @RequestBody NoteRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        NoteFields wanted = request.fields();
        return edited(id, user, _ -> wanted, ExpectedVersion.of(request.version(), ifMatch));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change some fields of a note",
            description = "A JSON Merge Patch (RFC 7396): `task_id` null takes it off its task.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NoteRequest.class)))
    Mono<ResponseEntity<NoteView>> change(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return edited(
                id,
                user,
                now -> patches.apply(body, NoteRequest.of(now), NoteRequest.class).fields(),
                ExpectedVersion.of(patches.version(body), ifMatch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a note")
    Mono<Void> delete(
            @PathVariable UUID id,
            CurrentUser user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return delete.handle(new DeleteNote(new NoteId(id), user, ExpectedVersion.of(ifMatch)));
    }

    @PostMapping("/{id}/convert")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a task of a note",
            description =
                    """
                    The note's title, or else its first line, is the task's title, and the rest its description. The note \
                    goes; with `keep_note`, or when it is longer than a description may be, it stays, on the task.\
                    """)
    Mono<ResponseEntity<ConvertedView>> convert(
            @PathVariable UUID id,
            CurrentUser user,
            @Valid @RequestBody(required = false) @Nullable ConvertRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        ConvertRequest request = Objects.requireNonNullElse(body, ConvertRequest.PLAIN);
        return convert.handle(
                        new ConvertNote(
                                new NoteId(id),
                                user,
                                request::fields,
                                Boolean.TRUE.equals(request.keepNote()),
                                ExpectedVersion.of(request.version(), ifMatch)))
                .map(NoteController::converted);
    }

    private Mono<ResponseEntity<NoteView>> edited(
            UUID id, CurrentUser user, UnaryOperator<NoteFields> wish, @Nullable Long version) {
        return edit.handle(new EditNote(new NoteId(id), user, wish, version))
                .map(NoteController::tagged);
    }

    private static ResponseEntity<NoteView> created(Note note) {
        return ResponseEntity.created(URI.create(PATH + "/" + note.id().value()))
                .eTag(Long.toString(note.version()))
                .body(NoteView.of(note));
    }

    private static ResponseEntity<NoteView> tagged(Note note) {
        return ResponseEntity.ok().eTag(Long.toString(note.version())).body(NoteView.of(note));
    }

    private static ResponseEntity<ConvertedView> converted(Converted converted) {
        Note note = converted.note();
        TaskView task = TaskView.of(TaskSummary.of(converted.task()));
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + task.id()))
                .eTag(Long.toString(task.version()))
                .body(new ConvertedView(task, note == null ? null : NoteView.of(note)));
    }

    /// @param note the note on its task; null when it is gone
    record ConvertedView(TaskView task, @Nullable NoteView note) {}
}
