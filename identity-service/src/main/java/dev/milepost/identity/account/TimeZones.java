package dev.milepost.identity.account;

import dev.milepost.kit.problem.InvalidField;
import java.time.ZoneId;

/// The time zones that people may live in: regions only, because an offset such as +02:00 would know nothing of daylight
/// saving time.
public final class TimeZones {

    private TimeZones() {}

    /// @throws InvalidField naming `timezone` when it is none
    public static ZoneId of(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidField("timezone", "must be an IANA time zone such as Europe/London");
        }
        return ZoneId.of(name);
    }
}
