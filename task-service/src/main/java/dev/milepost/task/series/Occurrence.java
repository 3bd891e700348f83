package dev.milepost.task.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// One time that a rule gives.
///
/// @param local the wall-clock time, midnight when it is all day; it names the occurrence in its series (RFC 5545's
///     RECURRENCE-ID), also when the clocks skip it
/// @param at the moment that it stands for in the series' time zone
public record Occurrence(LocalDateTime local, Instant at) {

    public LocalDate date() {
        return local.toLocalDate();
    }
}
