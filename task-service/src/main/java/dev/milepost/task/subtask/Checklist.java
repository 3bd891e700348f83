package dev.milepost.task.subtask;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.subtask.ChecklistCommand.EditSubtask;
import dev.milepost.task.subtask.ChecklistCommand.NewSubtask;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskAlreadyClosed;
import dev.milepost.task.task.TaskArchived;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A task with its subtasks (TASK-5). Their positions run from 1 on without gaps. When the last open one is done the task
/// completes itself; deleting the last open one is no work and completes nothing. A task that completed itself is open
/// again when one of its subtasks is; one that its user completed has to be opened first, as before any other change.
///
/// @param items in their order
public record Checklist(Task task, List<Subtask> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /// @throws SubtaskNotFound when it is none of the task's
    public Subtask item(UUID id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(SubtaskNotFound::new);
    }

    Change<Checklist, TaskEvent> add(
            List<NewSubtask> wanted, @Nullable Integer position, Instant now) {
        List<Subtask> next = new ArrayList<>(items);
        next.addAll(
                position == null ? items.size() : Math.min(position - 1, items.size()),
                wanted.stream()
                        .map(one -> new Subtask(one.id(), one.title(), 1, one.source(), now, null))
                        .toList());
        return dividedInto(open(), numbered(next), now);
    }

    Change<Checklist, TaskEvent> edit(EditSubtask wish, Instant now, LocalDate today) {
        Subtask before = item(wish.id());
        Subtask after = edited(before, wish, now);
        List<Subtask> next = with(before, after, wish.position());
        Task editable = unarchived(task);
        if (next.equals(items)) {
            return Change.of(this);
        }
        boolean undone = before.isCompleted() && !after.isCompleted();
        if (undone && editable instanceof Task.Closed done && done.followsSubtasks()) {
            return reopened(done, next, now);
        }
        boolean finished = !before.isCompleted() && next.stream().allMatch(Subtask::isCompleted);
        Change<Checklist, TaskEvent> divided = dividedInto(open(), next, now);
        return finished
                ? divided.then(divided.state().completed(CompletedBy.AUTO, now, today))
                : divided;
    }

    Change<Checklist, TaskEvent> remove(UUID id, Instant now) {
        Subtask gone = item(id);
        List<Subtask> next = items.stream().filter(item -> !item.equals(gone)).toList();
        return dividedInto(open(), numbered(next), now);
    }

    Change<Checklist, TaskEvent> order(List<UUID> ids, Instant now) {
        Map<UUID, Subtask> byId =
                items.stream().collect(Collectors.toMap(Subtask::id, Function.identity()));
        if (ids.size() != items.size() || !byId.keySet().equals(new HashSet<>(ids))) {
            throw new InvalidField("ids", "must name each subtask of the task once");
        }
        Task.Open open = open();
        List<Subtask> next = numbered(ids.stream().map(byId::get).toList());
        return next.equals(items) ? Change.of(this) : dividedInto(open, next, now);
    }

    /// Completes the task with all that is open of it. One that is completed stays as it is.
    Change<Checklist, TaskEvent> forceComplete(Instant now, LocalDate today) {
        if (unarchived(task).status() == TaskStatus.COMPLETED) {
            return Change.of(this);
        }
        Task.Open open = open();
        List<Subtask> next = items.stream().map(item -> item.completed(true, now)).toList();
        Change<Checklist, TaskEvent> divided =
                next.equals(items) ? Change.of(this) : dividedInto(open, next, now);
        return divided.then(divided.state().completed(CompletedBy.FORCE, now, today));
    }

    private static Subtask edited(Subtask before, EditSubtask wish, Instant now) {
        Subtask titled = wish.title() == null ? before : before.titled(wish.title());
        return wish.completed() == null ? titled : titled.completed(wish.completed(), now);
    }

    private List<Subtask> with(Subtask before, Subtask after, @Nullable Integer position) {
        List<Subtask> next = new ArrayList<>(items);
        int at = next.indexOf(before);
        next.remove(at);
        next.add(position == null ? at : Math.min(position - 1, next.size()), after);
        return numbered(next);
    }

    private Change<Checklist, TaskEvent> reopened(
            Task.Closed done, List<Subtask> next, Instant now) {
        Change<Task, TaskEvent> opened = done.reopen(now);
        Checklist then = new Checklist(opened.state(), items);
        return new Change<>(then, opened.events()).then(then.dividedInto(then.open(), next, now));
    }

    private Change<Checklist, TaskEvent> completed(CompletedBy by, Instant now, LocalDate today) {
        Change<Task, TaskEvent> done = open().complete(by, now, today);
        return new Change<>(new Checklist(done.state(), items), done.events());
    }

    private Change<Checklist, TaskEvent> dividedInto(
            Task.Open open, List<Subtask> next, Instant now) {
        Change<Task, TaskEvent> divided = open.dividedInto(next, now);
        return new Change<>(new Checklist(divided.state(), next), divided.events());
    }

    private Task.Open open() {
        return switch (unarchived(task)) {
            case Task.Open open -> open;
            case Task.Closed closed -> throw new TaskAlreadyClosed(closed.status());
        };
    }

    private static Task unarchived(Task task) {
        if (task.details().marks().archived()) {
            throw new TaskArchived();
        }
        return task;
    }

    private static List<Subtask> numbered(List<Subtask> items) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> items.get(index).at(index + 1))
                .toList();
    }
}
