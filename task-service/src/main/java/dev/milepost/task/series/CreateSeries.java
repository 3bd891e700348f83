package dev.milepost.task.series;

import dev.milepost.kit.security.CurrentUser;

/// A user's wish for something to be done again and again.
public record CreateSeries(CurrentUser user, SeriesWish wish) {}
