package dev.milepost.task.focus;

import java.util.UUID;

/// The identifier of a focus session.
public record FocusSessionId(UUID value) {}
