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

@DisplayName(
        "PLAN-1, PLAN-7: a model may take no longer for a plan than credits are set aside for it")
class PatienceTests {

    private static final Duration TIME_TO_JOIN_AND_SAVE = Duration.ofSeconds(30);

    /// As credit-service has it unless told otherwise.
    private static final Duration LIFE_OF_A_RESERVATION = Duration.ofMinutes(10);

    @Test
    void aPlanIsMadeBeforeItsCreditsAreGivenBack() {
        Duration most = setting("llm.overall-patience").plus(TIME_TO_JOIN_AND_SAVE);
        assertThat(most).isLessThan(LIFE_OF_A_RESERVATION);
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
