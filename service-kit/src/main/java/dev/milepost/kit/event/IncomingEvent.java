package dev.milepost.kit.event;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;

/// A fact that another service published.
///
/// @param id the event's own identifier, the same in every repeat
/// @param subject the goal, task or user that the fact is about
/// @param payload the reader's own record, with the fields that it needs
public record IncomingEvent<T extends Record>(
        UUID id, String type, Instant time, UUID subject, UserId userId, T payload) {}
