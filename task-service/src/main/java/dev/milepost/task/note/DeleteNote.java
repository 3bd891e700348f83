package dev.milepost.task.note;

import dev.milepost.kit.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/// A user's wish for the end of a note.
///
/// @param expectedVersion the version that the user saw; null when any will do (API-6)
public record DeleteNote(NoteId id, CurrentUser user, @Nullable Long expectedVersion) {}
