package dev.milepost.credit.subscription;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    @Bean
    RepeatedWork lookingAfterSubscriptions(SubscriptionSweep sweep, SubscriptionTerms terms) {
        return new RepeatedWork("what is due for subscriptions", terms.sweepEvery(), sweep::run);
    }
}
