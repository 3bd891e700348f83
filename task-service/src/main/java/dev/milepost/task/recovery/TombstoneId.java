package dev.milepost.task.recovery;

import java.util.UUID;

/// The identifier of a tombstone.
public record TombstoneId(UUID value) {}
