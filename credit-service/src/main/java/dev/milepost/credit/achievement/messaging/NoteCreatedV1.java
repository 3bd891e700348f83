package dev.milepost.credit.achievement.messaging;

import java.time.Instant;
import java.util.UUID;

/// What is read of `contracts/task/NoteCreated.v1`.
record NoteCreatedV1(UUID noteId, Instant createdAt) {}
