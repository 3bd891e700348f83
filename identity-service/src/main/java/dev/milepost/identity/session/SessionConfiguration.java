package dev.milepost.identity.session;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    RepeatedWork forgettingSessions(SessionSweep sweep, SessionProperties properties) {
        return new RepeatedWork("expired sessions", properties.forgetEvery(), sweep::run);
    }
}
