package dev.milepost.task.focus.web;

import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import dev.milepost.task.focus.FocusFilter;
import dev.milepost.task.focus.FocusQueries;
import dev.milepost.task.focus.FocusState;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Focus sessions over HTTP, page by page (TASK-10).
@RestController
@RequiresScope(Scope.TASKS_READ)
@RequestMapping(FocusController.PATH)
@Tag(name = "Focus sessions")
class FocusListController {

    private final FocusQueries sessions;
    private final TaskQueries tasks;
    private final Cursors cursors;

    FocusListController(FocusQueries sessions, TaskQueries tasks, Cursors cursors) {
        this.sessions = sessions;
        this.tasks = tasks;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "Focus sessions, the newest first, also those of one task or in one state")
    Mono<Page<FocusSessionView>> list(
            UserId user,
            @RequestParam(name = "task_id", required = false) @Nullable UUID taskId,
            @RequestParam(required = false) @Nullable FocusState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Cursors ofList = cursors.within(taskId, state);
        After after = ofList.decode(cursor, After.class);
        FocusFilter filter =
                new FocusFilter(
                        user,
                        taskId,
                        state,
                        after == null ? null : after.id(),
                        PageLimit.of(limit));
        return allowed(user, taskId)
                .then(sessions.list(filter))
                .map(found ->
                        Page.of(
                                found,
                                filter.limit(),
                                FocusSessionView::of,
                                session -> new After(session.details().id().value()),
                                ofList));
    }

    private Mono<Void> allowed(UserId user, @Nullable UUID task) {
        return task == null ? Mono.empty() : tasks.one(new TaskId(task), user).then();
    }

    /// The last session of the page before.
    private record After(UUID id) {}
}
