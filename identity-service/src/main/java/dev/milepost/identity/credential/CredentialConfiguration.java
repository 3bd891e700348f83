package dev.milepost.identity.credential;

import dev.milepost.kit.time.RepeatedWork;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CredentialConfiguration {

    @Bean
    RepeatedWork forgettingLinks(Proofs proofs, CredentialProperties properties, Clock clock) {
        return new RepeatedWork(
                "expired links",
                properties.forgetEvery(),
                () -> proofs.forgetExpired(clock.instant()));
    }
}
