package dev.milepost.task.recovery;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecoveryConfiguration {

    @Bean
    RepeatedWork lookingForExpiredTombstones(ExpirySweep sweep, RecoveryProperties properties) {
        return new RepeatedWork("expired tombstones", properties.every(), sweep::run);
    }
}
