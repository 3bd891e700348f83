package dev.milepost.task.note;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;

/// Something that a user wrote down. It is edited until it is deleted, by itself, with its task, or by becoming a task.
///
/// @param version grows by one with each change
public record Note(
        NoteId id,
        UserId userId,
        NoteFields fields,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static Change<Note, NoteEvent> written(NoteId id, UserId user, NoteFields fields, Instant now) {
        Note note = new Note(id, user, fields, 1, now, now);
        return Change.of(note, new NoteEvent.Created(note));
    }

    /// Writing what already is there changes nothing.
    Change<Note, NoteEvent> edit(NoteFields wanted, Instant now) {
        List<String> changed = fields.differencesTo(wanted);
        if (changed.isEmpty()) {
            return Change.of(this);
        }
        Note next = next(wanted, now);
        return Change.of(next, new NoteEvent.Updated(next, changed));
    }

    /// The end of the note: the fact is its last version.
    NoteEvent.Deleted deleted(Instant now) {
        return new NoteEvent.Deleted(next(fields, now));
    }

    private Note next(NoteFields then, Instant now) {
        return new Note(id, userId, then, version + 1, createdAt, now);
    }
}
