package dev.milepost.task.note;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// Where notes are kept. Everything joins the caller's transaction, and puts what happened into the outbox.
public interface Notes {

    /// The note, locked until the transaction ends. Ends in [NoteNotFound] when there is none.
    Mono<Note> locked(NoteId id);

    /// How many notes a user has. Nobody else counts them for the same user before the end of the transaction.
    Mono<Long> countedAlone(UserId user);

    Mono<Note> add(Change<Note, NoteEvent> change);

    Mono<Note> save(Change<Note, NoteEvent> change);

    Mono<Void> remove(NoteEvent.Deleted deleted);
}
