package dev.milepost.identity.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How accounts end.
///
/// @param freshSession how long after its begin a session shows who its person is, where there is no password
/// @param overdueAfter when an erasure that is not confirmed by every service is counted as overdue
/// @param countEvery how often those are counted
@ConfigurationProperties("milepost.identity.erasure")
record ErasureProperties(
        @DefaultValue("10m") Duration freshSession,
        @DefaultValue("1h") Duration overdueAfter,
        @DefaultValue("1m") Duration countEvery) {}
