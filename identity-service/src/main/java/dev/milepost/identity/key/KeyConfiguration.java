package dev.milepost.identity.key;

import dev.milepost.kit.time.RepeatedWork;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /// Looking at the keys makes the next one when it is time, also when nobody signs in.
    @Bean
    RepeatedWork rotatingKeys(KeyRings keyRings) {
        return new RepeatedWork("rotation of signing keys", EVERY, () -> keyRings.current().then());
    }
}
