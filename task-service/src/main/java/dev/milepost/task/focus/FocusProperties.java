package dev.milepost.task.focus;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// When focus sessions stop by themselves.
///
/// @param patience how long after the last sign of its user a session stops
/// @param every how often such sessions are looked for
/// @param batch how many of them are read at once
@ConfigurationProperties("milepost.tasks.focus")
public record FocusProperties(Duration patience, Duration every, int batch) {}
