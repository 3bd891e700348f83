package dev.milepost.task.series;

import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskFollower;
import dev.milepost.task.task.TaskOrigin;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Follows what becomes of instances: an instance that was closed, of a series that is anchored to completion, is followed
/// by the next; one that its user deleted is an exception of its series (TASK-7).
@Component
class FollowInstances implements TaskFollower {

    private final AllSeries series;
    private final Instances instances;
    private final SeriesMaker maker;

    FollowInstances(AllSeries series, Instances instances, SeriesMaker maker) {
        this.series = series;
        this.instances = instances;
        this.maker = maker;
    }

    @Override
    public Mono<Void> follow(List<TaskEvent> events) {
        return Flux.fromIterable(events)
                .filter(event -> event.task().details().origin().seriesId() != null)
                .concatMap(this::follow)
                .then();
    }

    private Mono<Void> follow(TaskEvent event) {
        return switch (event) {
            case TaskEvent.Completed(var task, _, var at) -> closed(task, at);
            case TaskEvent.Skipped(var task, _, var at) -> closed(task, at);
            case TaskEvent.Updated(var task, _, var at) ->
                    task.status() == TaskStatus.CANCELLED ? closed(task, at) : Mono.empty();
            case TaskEvent.Deleted(var task, var at) -> deleted(task, at);
            case TaskEvent.Created _,
                    TaskEvent.Reopened _,
                    TaskEvent.Rescheduled _,
                    TaskEvent.SubtasksChanged _,
                    TaskEvent.Focused _,
                    TaskEvent.Restored _,
                    TaskEvent.BecameOverdue _ ->
                    Mono.empty();
        };
    }

    private Mono<Void> closed(Task task, Instant at) {
        return series.lockedIfByCompletion(seriesOf(task))
                .flatMap(found -> maker.made(found, found.afterClosing(occurrenceOf(task), at)))
                .then();
    }

    /// What the series itself removes is forgotten before.
    private Mono<Void> deleted(Task task, Instant at) {
        return instances
                .forget(seriesOf(task), occurrenceOf(task), task.details().id())
                .filter(known -> known)
                .flatMap(_ -> series.locked(seriesOf(task)))
                .flatMap(found -> without(found, occurrenceOf(task), at))
                .then();
    }

    private Mono<Series> without(Series found, LocalDateTime occurrence, Instant at) {
        return switch (found.anchor()) {
            case DUE_DATE -> series.save(found.without(Set.of(occurrence), at));
            case COMPLETION -> maker.made(found, found.afterClosing(occurrence, at));
        };
    }

    private static SeriesId seriesOf(Task task) {
        UUID id = Objects.requireNonNull(origin(task).seriesId());
        return new SeriesId(id);
    }

    private static LocalDateTime occurrenceOf(Task task) {
        return Objects.requireNonNull(origin(task).recurrenceId());
    }

    private static TaskOrigin origin(Task task) {
        return task.details().origin();
    }
}
