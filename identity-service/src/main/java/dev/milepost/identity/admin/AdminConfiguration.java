package dev.milepost.identity.admin;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    @Bean
    RepeatedWork appointingTheFirstAdmin(FirstAdmin firstAdmin, AdminProperties properties) {
        return new RepeatedWork("first admin", properties.every(), firstAdmin::appoint);
    }
}
