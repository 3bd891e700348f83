package dev.milepost.kit.test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/// What a test of a service with events is given; the gateway has none.
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.springframework.r2dbc.core.DatabaseClient")
@ConditionalOnProperty("milepost.events.topic")
class EventsTestConfiguration {

    @Bean
    Events publishedAndHeard(
            DatabaseClient database,
            JsonMapper json,
            @Value("${milepost.events.topic}") String topic) {
        return new Events(database, json, topic);
    }
}
