package dev.milepost.task.note;

import java.util.UUID;

/// The identifier of a note.
public record NoteId(UUID value) {}
