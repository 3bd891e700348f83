package dev.milepost.kit.event;

import org.jspecify.annotations.Nullable;

/// A fact on its way out, and which request it goes back to, where several requests are served by one statement.
///
/// @param requestId null when no request asked for it (API-7)
public record TracedEvent(OutgoingEvent event, @Nullable String requestId) {}
