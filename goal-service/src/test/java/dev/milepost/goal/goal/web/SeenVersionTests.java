package dev.milepost.goal.goal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.kit.problem.InvalidField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("API-6: the version that a client has seen")
class SeenVersionTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"3.17\"", "W/\"3.17\"", " \"3\" "})
    void isReadFromIfMatch(String ifMatch) {
        assertThat(SeenVersion.of(ifMatch)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"x\"", "\"-1\"", "\"99999999999\"", "\"1\", \"2\"", ""})
    void isRefusedWhenItIsNoTagOfOurs(String ifMatch) {
        assertThatThrownBy(() -> SeenVersion.of(ifMatch)).isInstanceOf(InvalidField.class);
    }

    @Test
    void isAnyWhenNothingIsSaid() {
        assertThat(SeenVersion.of(null, null)).isNull();
        assertThat(SeenVersion.of("*", null)).isNull();
    }

    @Test
    void isTheBodysWithoutAHeaderAndMustNotContradictIt() {
        assertThat(SeenVersion.of(null, 4)).isEqualTo(4);
        assertThat(SeenVersion.of("\"4.1\"", 4)).isEqualTo(4);
        assertThatThrownBy(() -> SeenVersion.of("\"4\"", 5)).isInstanceOf(InvalidField.class);
    }
}
