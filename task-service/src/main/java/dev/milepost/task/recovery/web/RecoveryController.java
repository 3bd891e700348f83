package dev.milepost.task.recovery.web;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import dev.milepost.task.recovery.ForgetTombstoneHandler;
import dev.milepost.task.recovery.RecoverHandler;
import dev.milepost.task.recovery.RecoverHandler.Recovered;
import dev.milepost.task.recovery.Tombstone;
import dev.milepost.task.recovery.TombstoneId;
import dev.milepost.task.recovery.TombstoneKind;
import dev.milepost.task.recovery.Tombstones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What was deleted: shown, recovered, forgotten (TASK-9).
@RestController
@RequiresScope(read = Scope.TASKS_READ, write = Scope.TASKS_WRITE)
@RequestMapping("/api/v1/recovery")
@Tag(name = "Recovery")
class RecoveryController {

    private final Tombstones tombstones;
    private final RecoverHandler recover;
    private final ForgetTombstoneHandler forget;
    private final Cursors cursors;
    private final Clock clock;

    RecoveryController(
            Tombstones tombstones,
            RecoverHandler recover,
            ForgetTombstoneHandler forget,
            Cursors cursors,
            Clock clock) {
        this.tombstones = tombstones;
        this.recover = recover;
        this.forget = forget;
        this.cursors = cursors;
        this.clock = clock;
    }

    /// Behind the last tombstone of a page.
    record Position(UUID id) {}

    /// @param taskId the new id of a task; null for the tasks of a goal, which `GET /tasks` shows
    record RecoveredView(
            UUID tombstoneId,
            TombstoneKind kind,
            @Nullable UUID taskId,
            int taskCount,
            int subtaskCount,
            int noteCount) {

        static RecoveredView of(Recovered recovered) {
            Tombstone from = recovered.from();
            return new RecoveredView(
                    from.id().value(),
                    from.kind(),
                    from.kind() == TombstoneKind.TASK
                            ? recovered.tasks().getFirst().task().details().id().value()
                            : null,
                    from.holds().tasks(),
                    from.holds().subtasks(),
                    from.holds().notes());
        }
    }

    @GetMapping("/tombstones")
    @Operation(
            summary = "What was deleted and can be recovered, the newest first",
            description =
                    "A deleted task, or a deleted goal with all its tasks. It can be recovered for 7 days.")
    Mono<Page<TombstoneView>> list(
            UserId user,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = PageLimit.of(limit);
        Position after = cursors.decode(cursor, Position.class);
        return tombstones
                .listed(
                        user,
                        after == null ? null : new TombstoneId(after.id()),
                        clock.instant(),
                        most + 1)
                .map(found -> Page.of(found, most, TombstoneView::of, this::position, cursors));
    }

    @GetMapping("/tombstones/{id}")
    @Operation(summary = "What was deleted, with its tasks")
    Mono<WholeTombstoneView> one(@PathVariable UUID id, UserId user) {
        return tombstones
                .one(new TombstoneId(id))
                .map(tombstone -> tombstone.openTo(user, clock.instant()))
                .map(WholeTombstoneView::of);
    }

    @PostMapping("/{id}/recover")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Bring back what was deleted",
            description =
                    """
                    A task comes back with its subtasks and notes under a new id and as version 1: its deletion was the \
                    last fact about the old one. What was done stays done and counts once. A task of a plan goes back to \
                    its goal and is its user's own from then on; the tasks of a deleted goal come back without a goal. Own \
                    open tasks need room: 403 `TASK_LIMIT_REACHED`. Recovered before: 409; too late: 410.\
                    """)
    Mono<RecoveredView> recover(@PathVariable UUID id, CurrentUser user) {
        return recover.handle(new TombstoneId(id), user).map(RecoveredView::of);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget at once what was deleted")
    Mono<Void> forget(@PathVariable UUID id, UserId user) {
        return forget.handle(new TombstoneId(id), user);
    }

    private Position position(Tombstone tombstone) {
        return new Position(tombstone.id().value());
    }
}
