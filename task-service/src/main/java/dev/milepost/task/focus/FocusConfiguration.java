package dev.milepost.task.focus;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FocusConfiguration {

    @Bean
    RepeatedWork lookingForSilentSessions(FocusSweep sweep, FocusProperties properties) {
        return new RepeatedWork("silent focus sessions", properties.every(), sweep::run);
    }
}
