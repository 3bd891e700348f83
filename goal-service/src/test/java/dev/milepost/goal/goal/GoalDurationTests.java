package dev.milepost.goal.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.goal.goal.GoalDuration.Unit;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.InvalidField;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GOAL-1: the duration of a goal")
class GoalDurationTests {

    @ParameterizedTest
    @CsvSource({
        "90,DAYS,2026-03-02,90",
        "2,WEEKS,2026-03-02,14",
        "1,MONTHS,2026-02-01,28",
        "1,MONTHS,2028-02-01,29",
        "1,MONTHS,2026-01-31,28",
        "3,MONTHS,2026-03-02,92",
    })
    void isCountedInDaysByTheCalendar(int value, Unit unit, LocalDate start, int days) {
        assertThat(new GoalDuration(value, unit).daysFrom(start)).isEqualTo(days);
    }

    @Test
    void isAtMostThreeYearsWhateverTheUnit() {
        LocalDate start = LocalDate.parse("2026-03-02");
        assertThat(DurationRule.daysOf(new GoalDuration(156, Unit.WEEKS), start)).isEqualTo(1092);
        assertThatThrownBy(() -> DurationRule.daysOf(new GoalDuration(157, Unit.WEEKS), start))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal ->
                                assertThat(refusal.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly("duration.value"));
    }

    @Test
    void endsOnItsLastDay() {
        assertThat(Schedule.of(LocalDate.parse("2026-03-02"), 1).end()).isEqualTo("2026-03-02");
        assertThat(Schedule.of(LocalDate.parse("2026-03-02"), 90).end()).isEqualTo("2026-05-30");
    }
}
