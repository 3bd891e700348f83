package dev.milepost.task.recovery;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NotesOfTasks;
import dev.milepost.task.subtask.SubtasksOfTasks;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskTombstones;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes a tombstone of what is being deleted (TASK-9): one for a task, one for all tasks of a goal.
@Component
class KeepDeletedTasks implements TaskTombstones {

    private final Tombstones tombstones;
    private final SubtasksOfTasks subtasks;
    private final NotesOfTasks notes;
    private final RecoveryProperties properties;
    private final Clock clock;

    KeepDeletedTasks(
            Tombstones tombstones,
            SubtasksOfTasks subtasks,
            NotesOfTasks notes,
            RecoveryProperties properties,
            Clock clock) {
        this.tombstones = tombstones;
        this.subtasks = subtasks;
        this.notes = notes;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Mono<Void> keep(Task task) {
        String title = task.details().fields().title();
        return whole(List.of(task))
                .map(kept -> made(TombstoneKind.TASK, title, task.details().userId(), kept))
                .flatMap(tombstones::add);
    }

    @Override
    public Mono<Void> keep(DeletedGoal goal, List<Task> tasks) {
        return tasks.isEmpty()
                ? Mono.empty()
                : whole(tasks)
                        .map(kept -> made(TombstoneKind.GOAL, goal.name(), goal.owner(), kept))
                        .flatMap(tombstones::add);
    }

    private Mono<List<KeptTask>> whole(List<Task> tasks) {
        List<UUID> ids = tasks.stream().map(task -> task.details().id().value()).toList();
        return subtasks.of(ids)
                .zipWith(notes.of(ids), (divided, noted) -> kept(tasks, divided, noted));
    }

    private static List<KeptTask> kept(
            List<Task> tasks, Map<UUID, List<Subtask>> divided, List<Note> noted) {
        Map<UUID, List<Note>> byTask =
                noted.stream().collect(Collectors.groupingBy(KeepDeletedTasks::taskOf));
        return tasks.stream().map(task -> kept(task, divided, byTask)).toList();
    }

    private static KeptTask kept(
            Task task, Map<UUID, List<Subtask>> divided, Map<UUID, List<Note>> noted) {
        UUID id = task.details().id().value();
        return KeptTask.of(
                task, divided.getOrDefault(id, List.of()), noted.getOrDefault(id, List.of()));
    }

    private static UUID taskOf(Note note) {
        return Objects.requireNonNull(note.fields().taskId());
    }

    private Tombstone made(TombstoneKind kind, String title, UserId owner, List<KeptTask> kept) {
        Instant now = clock.instant();
        return new Tombstone(
                new TombstoneId(UuidV7.next()),
                owner,
                kind,
                title,
                Tombstone.Count.of(kept),
                kept,
                now,
                now.plus(properties.keep()),
                null);
    }
}
