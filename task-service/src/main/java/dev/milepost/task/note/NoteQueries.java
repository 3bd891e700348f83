package dev.milepost.task.note;

import dev.milepost.kit.security.UserId;
import java.util.List;
import reactor.core.publisher.Mono;

/// What is read of notes without changing them.
public interface NoteQueries {

    /// Ends in [NoteNotFound], or in [NoteBelongsToAnotherUser].
    Mono<Note> one(NoteId id, UserId user);

    /// At most one more than the limit, so that the caller knows whether there is a next page.
    Mono<List<Note>> list(NoteFilter filter);
}
