package dev.milepost.task.series;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How far series are made ahead.
///
/// @param horizon how far; whole days count
/// @param every how often series that have more to make are looked for
/// @param batch how many are read at once
/// @param patience when one is tried again that could not be worked out
@ConfigurationProperties("milepost.tasks.series")
public record SeriesProperties(Duration horizon, Duration every, int batch, Duration patience) {

    int daysAhead() {
        return Math.toIntExact(horizon.toDays());
    }
}
