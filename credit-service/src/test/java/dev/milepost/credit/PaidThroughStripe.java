package dev.milepost.credit;

import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestEnvironment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// A test of the service with payments through a stub of Stripe. Tests with this annotation share one context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@ContextConfiguration(initializers = {TestEnvironment.class, PaidThroughStripe.Stub.class})
@interface PaidThroughStripe {

    /// Leads the service to the stub.
    final class Stub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "milepost.payments.stripe.key=sk_test_1",
                            "milepost.payments.stripe.webhook-secret=" + StubStripe.SECRET,
                            "milepost.payments.stripe.base-url=" + StubStripe.url(),
                            "milepost.credits.erasure.every=200ms")
                    .applyTo(context);
        }
    }
}
