package dev.milepost.task.task;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How overdue tasks are looked for.
///
/// @param every how often; what passes a user's midnight is seen at the next look
/// @param batch how many are marked in one transaction
@ConfigurationProperties("milepost.tasks.overdue")
public record OverdueProperties(Duration every, int batch) {}
