package dev.milepost.task.task;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OverdueConfiguration {

    @Bean
    RepeatedWork lookingForOverdueTasks(OverdueSweep sweep, OverdueProperties properties) {
        return new RepeatedWork("overdue tasks", properties.every(), sweep::run);
    }
}
