package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.util.UUID;

/// Takes a task that came back for the one that it was.
public record JoinTask(UserId user, UUID task, UUID previous) {}
