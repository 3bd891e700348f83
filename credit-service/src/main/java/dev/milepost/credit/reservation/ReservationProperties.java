package dev.milepost.credit.reservation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How reservations run out.
///
/// @param life how long credits stay set aside
/// @param sweepEvery how often those are looked for whose time is over
/// @param batch how many of them are given back before the next look
@ConfigurationProperties("milepost.credits.reservations")
record ReservationProperties(
        @DefaultValue("10m") Duration life,
        @DefaultValue("30s") Duration sweepEvery,
        @DefaultValue("100") int batch) {}
