package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("PLAN-1: a model may take no longer for a plan than the plan is waited for")
class PatienceTests {

    private static final Duration TIME_TO_JOIN_AND_SAVE = Duration.ofSeconds(30);

    @Test
    void aPlanIsMadeBeforeItsRevisionIsTakenUpBySomebodyElse() {
        Duration most = setting("llm.overall-patience").plus(TIME_TO_JOIN_AND_SAVE);
        assertThat(most).isLessThan(setting("revision.lease"));
        assertThat(setting("llm.overall-timeout")).isLessThan(setting("llm.overall-patience"));
        assertThat(setting("llm.patience")).isLessThan(setting("llm.overall-patience"));
    }

    private static Duration setting(String name) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return new Binder(
                        new MapConfigurationPropertySource(
                                Objects.requireNonNull(yaml.getObject())))
                .bind("milepost.planner." + name, Duration.class)
                .get();
    }
}
