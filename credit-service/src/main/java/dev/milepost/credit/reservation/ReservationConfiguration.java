package dev.milepost.credit.reservation;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReservationConfiguration {

    @Bean
    RepeatedWork lookingForReservationsThatAreOver(
            ReservationSweep sweep, ReservationProperties properties) {
        return new RepeatedWork("reservations that are over", properties.sweepEvery(), sweep::run);
    }
}
