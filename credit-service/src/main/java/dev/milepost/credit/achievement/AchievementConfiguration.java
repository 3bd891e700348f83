package dev.milepost.credit.achievement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the definitions at start.
@Configuration(proxyBeanMethods = false)
class AchievementConfiguration {

    @Bean
    AchievementCatalogue achievementCatalogue() {
        return AchievementCatalogue.load();
    }
}
