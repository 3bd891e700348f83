package dev.milepost.planner.revision;

import dev.milepost.planner.plan.AdaptationPolicy;
import dev.milepost.planner.plan.AdaptationThresholds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pure policy as a bean.
@Configuration(proxyBeanMethods = false)
class RevisionConfiguration {

    @Bean
    AdaptationPolicy adaptationPolicy() {
        return new AdaptationPolicy(AdaptationThresholds.defaults());
    }
}
