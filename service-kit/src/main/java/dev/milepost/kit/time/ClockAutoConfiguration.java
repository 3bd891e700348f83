package dev.milepost.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/// Provides the clock that every "now" and "today" comes from.
/// `milepost.clock.offset` shifts it, so that a whole suite can be tried on another day. It ticks in microseconds, which
/// is what the database keeps: what is answered at once equals what is read later.
@AutoConfiguration
public class ClockAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${milepost.clock.offset:PT0S}") Duration offset) {
        return Clock.tick(Clock.offset(Clock.systemUTC(), offset), ChronoUnit.MICROS.getDuration());
    }
}
