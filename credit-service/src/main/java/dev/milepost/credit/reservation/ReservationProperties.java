package dev.milepost.credit.reservation;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How reservations run out (CRED-3).
///
/// @param life how long credits stay set aside
/// @param sweepEvery how often those are looked for whose time is over
/// @param batch how many of them are given back before the next look
@Validated
@ConfigurationProperties("milepost.credits.reservations")
record ReservationProperties(
        @DurationMin(seconds = 1) @DefaultValue("10m") Duration life,
        @DurationMin(seconds = 1) @DefaultValue("30s") Duration sweepEvery,
        @Positive @DefaultValue("100") int batch) {}
