package dev.milepost.credit.achievement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// The zones in which a user's days began and ended, each until the next: a change of the zone leaves the days before it as
/// they were. What was before the first that is known was in that one; UTC while none is known.
public record ZoneHistory(List<ZoneSince> zones) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /// @param version of the user's profile
    public record ZoneSince(Instant since, long version, ZoneId zone) {}

    public ZoneHistory {
        zones =
                zones.stream()
                        .sorted(
                                Comparator.comparing(ZoneSince::since)
                                        .thenComparing(ZoneSince::version))
                        .toList();
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, at(moment));
    }

    ZoneId at(Instant moment) {
        ZoneId found = zones.isEmpty() ? UTC : zones.getFirst().zone();
        for (ZoneSince candidate : zones) {
            if (!candidate.since().isAfter(moment)) {
                found = candidate.zone();
            }
        }
        return found;
    }
}
