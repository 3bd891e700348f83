package dev.milepost.task.quickadd;

import dev.milepost.task.quickadd.language.GrammarWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuickAddConfiguration {

    @Bean
    PlainWords plainWords() {
        return GrammarWords.of("en");
    }
}
