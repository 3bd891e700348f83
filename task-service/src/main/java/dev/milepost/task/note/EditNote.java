package dev.milepost.task.note;

import dev.milepost.kit.security.CurrentUser;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A user's wish for other fields of a note.
///
/// @param wish answers the fields as they are wanted, from those that are
/// @param expectedVersion the version that the user saw; null when any will do (API-6)
public record EditNote(
        NoteId id,
        CurrentUser user,
        UnaryOperator<NoteFields> wish,
        @Nullable Long expectedVersion) {}
