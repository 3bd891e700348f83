package dev.milepost.task.series;

import java.util.UUID;

/// The identifier of a series.
public record SeriesId(UUID value) {}
