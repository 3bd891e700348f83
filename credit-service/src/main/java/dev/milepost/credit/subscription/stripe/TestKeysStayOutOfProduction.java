package dev.milepost.credit.subscription.stripe;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Refuses to start in production with the key of Stripe's test mode, in which anybody pays with a card number from Stripe's
/// documents, or with a key that stands in the source code.
@Component
@Profile("production")
class TestKeysStayOutOfProduction implements InitializingBean {

    private final StripeProperties properties;

    TestKeysStayOutOfProduction(StripeProperties properties) {
        this.properties = properties;
    }

    @Override
    public void afterPropertiesSet() {
        String key = properties.key();
        if (key != null && (key.contains("_test_") || key.startsWith("sample-"))) {
            throw new IllegalStateException(
                    "MILEPOST_STRIPE_KEY is a key of Stripe's test mode: it is not for production");
        }
    }
}
