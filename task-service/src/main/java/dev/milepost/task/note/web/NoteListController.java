package dev.milepost.task.note.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NoteFilter;
import dev.milepost.task.note.NoteFilter.Position;
import dev.milepost.task.note.NoteQueries;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Notes over HTTP: all of them, those of a task, and those with some words (TASK-6).
@RestController
@RequiresScope(Scope.TASKS_READ)
@RequestMapping("/api/v1")
@Tag(name = "Notes")
class NoteListController {

    private static final int LONGEST_SEARCH = 200;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final NoteQueries notes;
    private final TaskQueries tasks;
    private final Cursors cursors;

    NoteListController(NoteQueries notes, TaskQueries tasks, Cursors cursors) {
        this.notes = notes;
        this.tasks = tasks;
        this.cursors = cursors;
    }

    @GetMapping("/notes")
    @Operation(
            summary = "Notes, pinned ones first, then those that were changed last",
            description =
                    "`search` finds notes with all of its words in title or content, whatever their case and accents.")
    Mono<Page<NoteView>> list(
            UserId user,
            @RequestParam(name = "task_id", required = false) @Nullable UUID taskId,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<String> words = words(search);
        Cursors ofList = cursors.within(taskId, words);
        return page(
                new NoteFilter(
                        user,
                        taskId,
                        words,
                        ofList.decode(cursor, Position.class),
                        PageLimit.of(limit)),
                ofList);
    }

    @GetMapping("/tasks/{id}/notes")
    @Operation(summary = "The notes of a task")
    Mono<Page<NoteView>> ofTask(
            @PathVariable UUID id,
            UserId user,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return list(user, id, null, limit, cursor);
    }

    private Mono<Page<NoteView>> page(NoteFilter filter, Cursors ofList) {
        UUID task = filter.taskId();
        Mono<Void> allowed =
                task == null ? Mono.empty() : tasks.one(new TaskId(task), filter.user()).then();
        return allowed.then(notes.list(filter)).map(found -> page(found, filter, ofList));
    }

    private static Page<NoteView> page(List<Note> found, NoteFilter filter, Cursors ofList) {
        return Page.of(found, filter.limit(), NoteView::of, Position::of, ofList);
    }

    private static List<String> words(@Nullable String search) {
        if (search == null) {
            return List.of();
        }
        if (search.length() > LONGEST_SEARCH) {
            throw new InvalidField("search", "must have at most 200 characters");
        }
        return SPACE.splitAsStream(search).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
