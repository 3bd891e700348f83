package dev.milepost.credit.pack;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PackConfiguration {

    @Bean
    RepeatedWork lookingAfterPurchases(PackSweep sweep, PackTerms terms) {
        return new RepeatedWork("purchases that nobody told of", terms.sweepEvery(), sweep::run);
    }
}
