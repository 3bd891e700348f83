package dev.milepost.task.note;

import dev.milepost.kit.security.CurrentUser;

/// A user's wish for a note.
public record CreateNote(CurrentUser user, NoteFields fields) {}
