package dev.milepost.credit;

import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.test.TestEnvironment;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A second instance of the service beside the one of the test: it shares the database, the broker and the time with that one,
/// and nothing else.
final class AnotherInstance {

    private AnotherInstance() {}

    static ConfigurableApplicationContext start(TestClock clock) {
        ApplicationContextInitializer<GenericApplicationContext> sameTime =
                context -> context.registerBean(TestClock.class, () -> clock);
        return new SpringApplicationBuilder(CreditServiceApplication.class)
                .initializers(new TestEnvironment(), sameTime)
                .run("--server.port=0");
    }
}
