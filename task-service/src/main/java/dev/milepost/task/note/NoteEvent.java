package dev.milepost.task.note;

import java.util.List;

/// What happens to a note, with the note as it is afterwards.
public sealed interface NoteEvent {

    Note note();

    record Created(Note note) implements NoteEvent {}

    /// @param changed the changed fields, as they are named in JSON
    record Updated(Note note, List<String> changed) implements NoteEvent {

        public Updated {
            changed = List.copyOf(changed);
        }
    }

    /// @param note as it was, under its last version
    record Deleted(Note note) implements NoteEvent {}
}
