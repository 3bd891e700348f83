package dev.milepost.credit.erasure;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    RepeatedWork forgettingCustomers(LeavingSweep sweep, ErasureTerms terms) {
        return new RepeatedWork("customers who are gone", terms.every(), sweep::run);
    }
}
