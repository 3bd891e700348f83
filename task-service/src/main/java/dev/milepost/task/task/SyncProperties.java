package dev.milepost.task.task;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is kept for clients that work offline.
///
/// @param keepDeletions so long a client may be away and still hear only of what changed
/// @param forgetEvery how often older deletions are forgotten
@ConfigurationProperties("milepost.tasks.changes")
public record SyncProperties(
        @DefaultValue("90d") Duration keepDeletions, @DefaultValue("1h") Duration forgetEvery) {}
