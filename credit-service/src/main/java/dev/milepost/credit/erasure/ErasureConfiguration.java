package dev.milepost.credit.erasure;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.time.RepeatedWork;
import dev.milepost.kit.userdata.ErasureConfirmation;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    ErasureConfirmation erasureConfirmation(Outbox outbox, Clock clock) {
        return new ErasureConfirmation(outbox, clock, CreditsErasedV1::new);
    }

    @Bean
    RepeatedWork forgettingCustomers(LeavingSweep sweep, ErasureTerms terms) {
        return new RepeatedWork("customers who are gone", terms.every(), sweep::run);
    }
}
