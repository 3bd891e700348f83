package dev.milepost.goal.live;

import java.util.UUID;

/// Something that happened to a goal's plan.
///
/// @param id grows; a client that was away names the last one it saw
/// @param event the name of the server-sent event, such as `plan.ready`
/// @param json what there is to know
public record Notice(UUID id, String event, String json) {}
