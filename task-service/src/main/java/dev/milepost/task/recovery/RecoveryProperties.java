package dev.milepost.task.recovery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How long deleted tasks can be recovered.
///
/// @param keep how long after the deletion
/// @param remember how long after that it is known that there was something
/// @param every how often what has expired is looked for
/// @param batch how many are emptied in one transaction
@ConfigurationProperties("milepost.tasks.recovery")
public record RecoveryProperties(Duration keep, Duration remember, Duration every, int batch) {}
