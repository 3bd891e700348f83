package dev.milepost.task.series;

import dev.milepost.kit.time.RepeatedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeriesConfiguration {

    @Bean
    RepeatedWork makingInstancesOfSeries(SeriesSweep sweep, SeriesProperties properties) {
        return new RepeatedWork("instances of series", properties.every(), sweep::run);
    }
}
