package dev.milepost.credit.achievement.messaging;

import java.util.UUID;

/// What is read of `contracts/task/TaskRestored.v1`.
///
/// @param previousTaskId the task that was deleted
record TaskRestoredV1(UUID taskId, UUID previousTaskId) {}
