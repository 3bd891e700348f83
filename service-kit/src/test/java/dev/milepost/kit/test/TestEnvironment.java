package dev.milepost.kit.test;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Points a service under test at the test servers and at the tests' issuer of tokens.
public final class TestEnvironment
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> properties = new HashMap<>(TestTokens.properties());
        properties.put("logging.structured.format.console", "");
        if (environment.containsProperty("milepost.events.topic")) {
            properties.putAll(TestServers.running().properties());
            TestServers.running()
                    .createDeadLetterTopicsOf(
                            environment.getRequiredProperty("spring.application.name"));
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test-servers", properties));
    }
}
