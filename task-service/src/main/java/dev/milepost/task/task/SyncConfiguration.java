package dev.milepost.task.task;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SyncConfiguration {

    @Bean
    RepeatedWork forgettingDeletions(ForgetDeletions forget, SyncProperties properties) {
        return new RepeatedWork("deletions to forget", properties.forgetEvery(), forget::run);
    }
}
