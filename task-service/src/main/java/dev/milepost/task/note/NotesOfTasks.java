package dev.milepost.task.note;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Notes beside their tasks, for who deletes tasks and brings them back (TASK-9). The notes of a deleted task are deleted with
/// it by the database, and the fact about the task says so for them.
public interface NotesOfTasks {

    /// The notes of some tasks, in one look.
    Mono<List<Note>> of(Collection<UUID> tasks);

    /// Puts notes beside tasks that are there, and tells of them as new ones, in the caller's transaction. No limit holds:
    /// they were there before.
    Mono<Void> put(List<Note> notes);
}
