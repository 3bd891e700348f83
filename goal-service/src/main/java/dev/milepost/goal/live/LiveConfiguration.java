package dev.milepost.goal.live;

import dev.milepost.kit.time.RepeatedWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    RepeatedWork forgettingOldNotices(Notices notices, LiveProperties properties, Clock clock) {
        return new RepeatedWork(
                "forgetting old notices",
                FORGET_EVERY,
                () -> notices.forgetOlderThan(clock.instant().minus(properties.keep())));
    }
}
