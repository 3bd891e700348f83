package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.TaskCommand.CompleteTask;
import dev.milepost.task.task.TaskCommand.EditTask;
import dev.milepost.task.task.TaskCommand.ReopenTask;
import dev.milepost.task.task.TaskCommand.RescheduleTask;
import dev.milepost.task.task.TaskCommand.SkipTask;
import dev.milepost.task.task.TaskCommand.StartTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Changes tasks as their user wants. A task is locked while it is decided about, so that simultaneous wishes are
/// decided one after the other.
@Component
public class ChangeTaskHandler {

    private static final int YEARS_AHEAD = 3;

    private final Tasks tasks;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final MeterRegistry meters;

    ChangeTaskHandler(
            Tasks tasks, TransactionalOperator transactions, Clock clock, MeterRegistry meters) {
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
        this.meters = meters;
    }

    public Mono<Void> handle(ChangeTask wish) {
        return tasks.locked(wish.id())
                .map(task -> ownedBy(wish.user().id(), task))
                .map(task -> unchangedSince(wish, task))
                .map(task -> decide(wish, task))
                .flatMap(tasks::save)
                .doOnNext(change -> change.events().forEach(this::count))
                .as(transactions::transactional)
                .then();
    }

    private static Task ownedBy(UserId user, Task task) {
        if (!task.reference().userId().equals(user)) {
            throw new TaskBelongsToAnotherUser();
        }
        return task;
    }

    private static Task unchangedSince(ChangeTask wish, Task task) {
        Long expected = wish.expectedVersion();
        if (expected != null && expected != task.reference().version()) {
            throw new StaleVersion(task.reference().version());
        }
        return task;
    }

    private Change<Task, TaskEvent> decide(ChangeTask wish, Task task) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, wish.user().timezone());
        return switch (task) {
            case Task.Open open -> decide(wish.command(), open, now, today);
            case Task.Closed closed -> decide(wish.command(), closed, now);
        };
    }

    private static Change<Task, TaskEvent> decide(
            TaskCommand command, Task.Open task, Instant now, LocalDate today) {
        return switch (command) {
            case CompleteTask _ -> task.complete(now, today);
            case SkipTask(var reason) -> task.skip(reason, now);
            case StartTask _ -> task.start(now);
            case ReopenTask _ -> task.putBack(now);
            case RescheduleTask(var date) -> task.reschedule(plannable(date, today), now);
            case EditTask(var title, var description) ->
                    task.edit(worded(task.reference().text(), title, description), now);
        };
    }

    private static Change<Task, TaskEvent> decide(
            TaskCommand command, Task.Closed task, Instant now) {
        return switch (command) {
            case ReopenTask _ -> task.reopen(now);
            case CompleteTask _ when task.status() == TaskStatus.COMPLETED -> Change.of(task);
            case SkipTask _ when task.status() == TaskStatus.SKIPPED -> Change.of(task);
            case CompleteTask _, SkipTask _, StartTask _, RescheduleTask _, EditTask _ ->
                    throw new TaskAlreadyClosed(task.status());
        };
    }

    private static TaskText worded(
            TaskText text, @Nullable String title, @Nullable String description) {
        return new TaskText(
                title == null ? text.title() : title,
                description == null ? text.description() : description);
    }

    private static LocalDate plannable(LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            throw new InvalidField("due_date", "must not be in the past");
        }
        if (date.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new InvalidField("due_date", "must be within three years");
        }
        return date;
    }

    private void count(TaskEvent event) {
        meters.counter("milepost.tasks.changed", "change", event.getClass().getSimpleName())
                .increment();
    }
}
