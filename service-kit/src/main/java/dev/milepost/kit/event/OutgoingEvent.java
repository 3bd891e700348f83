package dev.milepost.kit.event;

import dev.milepost.kit.security.UserId;
import java.util.UUID;

/// A fact on its way out.
///
/// @param subject the goal, task or user that the fact is about
/// @param userId the key: everything of one user stays in order
/// @param payload a wire record named after its contract, such as `TaskSkippedV1`
public record OutgoingEvent(UUID subject, UserId userId, Record payload) {}
