package dev.milepost.goal.goal;

import static dev.milepost.goal.goal.GoalExamples.PYTHON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.goal.goal.GoalDuration.Unit;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.InvalidField;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("GOAL-3: changing what was asked for")
class GoalSettingsTests {

    private static final LocalDate MID_APRIL = LocalDate.parse("2026-04-15");

    @Test
    void aChangeNamesEveryFieldThatIsDifferent() {
        GoalSettings changed =
                new SettingsChange(
                                "Master Rust",
                                new GoalDuration(60, Unit.DAYS),
                                new BigDecimal("2.5"),
                                SkillLevel.ADVANCED,
                                List.of(),
                                AdaptationMode.REVIEW)
                        .applyTo(PYTHON, MID_APRIL);
        assertThat(changed.topic()).isEqualTo("Rust");
        assertThat(PYTHON.differencesTo(changed))
                .containsExactly(
                        "name",
                        "topic",
                        "skill_level",
                        "duration_days",
                        "time_per_day_hours",
                        "rest_days",
                        "adaptation_mode");
    }

    @Test
    void theSameSaidInAnotherWayIsNoChange() {
        GoalSettings same =
                new SettingsChange(
                                " Learn Python ",
                                new GoalDuration(90, Unit.DAYS),
                                new BigDecimal("1.00"),
                                null,
                                List.of(DayOfWeek.SUNDAY, DayOfWeek.SUNDAY),
                                null)
                        .applyTo(PYTHON, MID_APRIL);
        assertThat(PYTHON.differencesTo(same)).isEmpty();
    }

    @Test
    void aDurationThatIsOverAlreadyIsRefused() {
        SettingsChange change =
                new SettingsChange(null, new GoalDuration(10, Unit.DAYS), null, null, null, null);
        assertThatThrownBy(() -> change.applyTo(PYTHON, MID_APRIL))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal ->
                                assertThat(refusal.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly("duration_days"));
    }

    @Test
    void hoursKeepOneDecimalOrTheTwoThatTheyNeed() {
        assertThat(hours("1").timePerDayHours()).hasToString("1.0");
        assertThat(hours("10.00").timePerDayHours()).hasToString("10.0");
        assertThat(hours("0.25").timePerDayHours()).hasToString("0.25");
    }

    @Test
    void utcIsNamedAsATimeZone() {
        GoalSettings settings =
                new GoalSettings(
                        "Learn Python",
                        "Python",
                        SkillLevel.BEGINNER,
                        90,
                        BigDecimal.ONE,
                        MID_APRIL,
                        List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                        AdaptationMode.AUTO,
                        ZoneOffset.UTC);
        assertThat(settings.timezone().getId()).isEqualTo("UTC");
        assertThat(settings.restDays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    }

    private static GoalSettings hours(String hours) {
        return new SettingsChange(null, null, new BigDecimal(hours), null, null, null)
                .applyTo(PYTHON, MID_APRIL);
    }
}
