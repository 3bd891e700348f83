package dev.milepost.goal.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How open screens are told.
///
/// @param lookEvery how often news are looked for, for each open screen
/// @param heartbeat so long nothing is sent at most, to keep proxies from closing the connection
/// @param longest so long a stream lasts at most; a client comes again, with a token that is good, and misses nothing
/// @param keep how long news are kept
@ConfigurationProperties("milepost.goals.live")
public record LiveProperties(
        @DefaultValue("500ms") Duration lookEvery,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("15m") Duration longest,
        @DefaultValue("1d") Duration keep) {}
