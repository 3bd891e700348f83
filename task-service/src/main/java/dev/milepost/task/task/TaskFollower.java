package dev.milepost.task.task;

import java.util.List;
import reactor.core.publisher.Mono;

/// Is told of what happens to tasks outside of plans, in the transaction in which it happens and after it was done, and may
/// do more in it: what it does happens with the change or not at all.
public interface TaskFollower {

    Mono<Void> follow(List<TaskEvent> events);
}
