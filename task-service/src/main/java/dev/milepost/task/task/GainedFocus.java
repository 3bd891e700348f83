package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import java.util.List;
import java.util.Map;

/// Time in focus that tasks gain while something else happens to them (TASK-10).
///
/// @param seconds by task; nothing for those that nobody was at
public record GainedFocus(Map<TaskId, Long> seconds) {

    public GainedFocus {
        seconds = Map.copyOf(seconds);
    }

    /// The changes with this time, in the facts too, so that each of them tells the task as it is kept.
    public List<Change<Task, TaskEvent>> in(List<Change<Task, TaskEvent>> changes) {
        return changes.stream().map(this::in).toList();
    }

    private Change<Task, TaskEvent> in(Change<Task, TaskEvent> change) {
        long gained = seconds.getOrDefault(change.state().details().id(), 0L);
        return gained == 0
                ? change
                : new Change<>(
                        change.state().gaining(gained),
                        change.events().stream()
                                .map(event -> event.about(event.task().gaining(gained)))
                                .toList());
    }
}
