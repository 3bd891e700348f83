package dev.milepost.task.task.web;

import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.PageLimit;
import dev.milepost.task.task.SyncPoint;
import dev.milepost.task.task.SyncTasksHandler;
import dev.milepost.task.task.TaskChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What changed since a client looked last (TASK-3), for clients that work offline.
@RestController
@RequiresScope(Scope.TASKS_READ)
@Tag(name = "Tasks")
class TaskChangesController {

    private static final int UNLESS_TOLD = 100;
    private static final int MOST = 500;

    private final SyncTasksHandler sync;
    private final Cursors cursors;

    TaskChangesController(SyncTasksHandler sync, Cursors cursors) {
        this.sync = sync;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/tasks/changes")
    @Operation(
            summary =
                    "What changed since a token, deletions included, for clients that work offline",
            description =
                    """
                    Without `since` all tasks, hidden and archived ones too. While `has_more` is true ask again at once with \
                    `next_since`; then keep `next_since` for the next time. No change is ever left out, also when it was \
                    under way while the client looked; a change may be told more than once, so write what comes over what \
                    there is. A token is good for 90 days after it was made: then the answer is 410 `SYNC_TOKEN_EXPIRED`, \
                    and the client starts again without one. The name of a goal is as it was when the task changed.\
                    """)
    Mono<ChangesView> changes(
            UserId user,
            @Parameter(description = "`next_since` of the answer before")
                    @RequestParam(required = false)
                    @Nullable String since,
            @Parameter(description = "1 to 500, 100 unless told") @RequestParam(required = false)
                    @Nullable Integer limit) {
        SyncPoint point = cursors.decode(since, SyncPoint.class);
        return sync.handle(user, point, PageLimit.of(limit, UNLESS_TOLD, MOST))
                .map(page -> ChangesView.of(page, cursors));
    }

    /// @param deleted tasks that are no more
    record ChangesView(
            List<TaskView> tasks, List<DeletedView> deleted, String nextSince, boolean hasMore) {

        static ChangesView of(SyncTasksHandler.SyncPage page, Cursors cursors) {
            return new ChangesView(
                    of(page, TaskChange.Present.class).map(one -> TaskView.of(one.task())).toList(),
                    of(page, TaskChange.Gone.class).map(DeletedView::of).toList(),
                    cursors.encode(page.next()),
                    page.more());
        }

        private static <C extends TaskChange> Stream<C> of(
                SyncTasksHandler.SyncPage page, Class<C> kind) {
            return page.changes().stream().filter(kind::isInstance).map(kind::cast);
        }
    }

    record DeletedView(UUID id, @Nullable UUID goalId, Instant deletedAt) {

        static DeletedView of(TaskChange.Gone gone) {
            return new DeletedView(gone.id(), gone.goalId(), gone.deletedAt());
        }
    }
}
