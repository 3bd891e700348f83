package dev.milepost.kit.test;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// The beans that a test of any service is given.
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration {

    @Bean
    TestClock testClock() {
        return new TestClock();
    }
}
