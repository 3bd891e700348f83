package dev.milepost.kit.test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/// The beans that a test of a service is given.
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration {

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @ConditionalOnProperty("milepost.events.topic")
    Events publishedAndHeard(
            DatabaseClient database,
            JsonMapper json,
            @Value("${milepost.events.topic}") String topic) {
        return new Events(database, json, topic);
    }
}
