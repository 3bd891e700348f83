package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has been decided of many wishes, before any of it is saved: a wish sees what those before it have made of its task.
final class Batch {

    private final Map<TaskId, Task> tasks = new HashMap<>();
    private final Set<TaskId> othersTasks;
    private final List<Change<Task, TaskEvent>> created = new ArrayList<>();
    private final Map<TaskId, Change<Task, TaskEvent>> changed = new LinkedHashMap<>();
    private final List<TaskEvent> deleted = new ArrayList<>();

    /// @param mine the user's tasks that are wished about
    /// @param existing those that are somebody's, beside them
    Batch(List<Task> mine, List<TaskId> existing) {
        mine.forEach(task -> tasks.put(task.details().id(), task));
        othersTasks = new HashSet<>(existing);
    }

    Task owned(TaskId id, @Nullable Long expectedVersion, UserId user) {
        Task task = tasks.get(id);
        if (task == null) {
            throw othersTasks.contains(id) ? new TaskBelongsToAnotherUser() : new TaskNotFound();
        }
        return Ownership.of(user, expectedVersion, task);
    }

    void create(Change<Task, TaskEvent> change) {
        created.add(change);
    }

    void change(Change<Task, TaskEvent> change) {
        TaskId id = change.state().details().id();
        tasks.put(id, change.state());
        if (change.happened()) {
            changed.merge(id, change, Change::then);
        }
    }

    void delete(TaskEvent end) {
        TaskId id = end.task().details().id();
        tasks.remove(id);
        deleted.add(end);
    }

    List<Change<Task, TaskEvent>> created() {
        return created;
    }

    /// In the order of their series, which are locked after the tasks.
    List<Change<Task, TaskEvent>> changed() {
        return changed.values().stream()
                .sorted(Comparator.comparing(change -> seriesOf(change.events().getFirst())))
                .toList();
    }

    /// In the order of their series, which are locked after the tasks.
    List<TaskEvent> deleted() {
        return deleted.stream().sorted(Comparator.comparing(Batch::seriesOf)).toList();
    }

    private static String seriesOf(TaskEvent event) {
        return String.valueOf(event.task().details().origin().seriesId());
    }
}
