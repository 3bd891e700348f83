package dev.milepost.kit.test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Points a service under test at the test servers and at the tests' issuer of tokens.
public final class TestEnvironment
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// Consumers hear by it that another one came or went, and until then nothing is read.
    private static final String HEARTBEAT =
            "spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms";

    private static final Duration FIRST_LOOK = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    // Most of what a test waits for is there at once; what is not must not be kept from its work
    // by being asked for.
    static {
        Awaitility.setDefaultPollInterval(
                IterativePollInterval.iterative(TestEnvironment::longer, FIRST_LOOK));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> properties = new HashMap<>(TestTokens.properties());
        properties.put("logging.structured.format.console", "");
        properties.put("milepost.erasure.every", "500ms");
        if (environment.containsProperty("milepost.events.topic")) {
            properties.putAll(TestServers.running().properties());
            properties.put(HEARTBEAT, 300);
            TestServers.running()
                    .createDeadLetterTopicsOf(
                            environment.getRequiredProperty("spring.application.name"));
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test-servers", properties));
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
