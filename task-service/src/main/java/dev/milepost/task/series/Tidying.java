package dev.milepost.task.series;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.task.ChangeTask;
import dev.milepost.task.task.ChangeTaskHandler;
import dev.milepost.task.task.TaskCommand.EditTask;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.Tasks;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Lets instances that nobody touched follow their series, in the transaction of the caller.
@Component
class Tidying {

    private final Instances instances;
    private final ChangeTaskHandler change;
    private final Tasks tasks;
    private final Clock clock;

    Tidying(Instances instances, ChangeTaskHandler change, Tasks tasks, Clock clock) {
        this.instances = instances;
        this.change = change;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Removes instances. They are forgotten first, so that nobody takes it for their user's wish, and nothing is kept of
    /// them, because the series can make them again.
    Mono<Void> remove(Series series, List<Instance> untouched) {
        return Flux.fromIterable(untouched).concatMap(instance -> remove(series, instance)).then();
    }

    private Mono<Void> remove(Series series, Instance instance) {
        return instances
                .forget(series.id(), instance.recurrenceId(), instance.task())
                .then(tasks.locked(instance.task()))
                .map(task -> task.deleted(clock.instant()))
                .flatMap(tasks::discard);
    }

    /// Writes into instances what the series says now. The day of each stays.
    Mono<Void> rewrite(CurrentUser user, Series series, List<Instance> untouched) {
        return Flux.fromIterable(untouched)
                .concatMap(instance -> rewrite(user, series, instance))
                .collectList()
                .flatMap(left -> instances.keep(series.id(), left));
    }

    private Mono<Instance> rewrite(CurrentUser user, Series series, Instance instance) {
        TaskFields said = series.instance(series.schedule().occurrence(instance.recurrenceId()));
        EditTask edit = new EditTask(now -> said);
        return change.handle(new ChangeTask(instance.task(), user, List.of(edit), null))
                .map(Instance::of);
    }
}
