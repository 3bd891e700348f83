package dev.milepost.goal.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-9: goals that want more of a day than they may take together")
class DailyBudgetTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final UUID PYTHON = new UUID(1, 1);
    private static final UUID SPANISH = new UUID(1, 2);
    private static final UUID GUITAR = new UUID(1, 3);

    @Test
    void areWarnedOfWithTheNumbers() {
        DailyBudget budget =
                new DailyBudget(
                        90,
                        List.of(
                                wanted(PYTHON, 0, 29, 60),
                                wanted(SPANISH, 10, 39, 60),
                                wanted(GUITAR, 15, 19, 30)));
        GoalWarning warning = budget.warningsOf(PYTHON, MONDAY).getFirst();
        assertThat(warning)
                .isEqualTo(
                        new GoalWarning(
                                GoalWarning.Code.OVER_COMMITTED,
                                "Your goals together want up to 150 minutes a day between 2026-03-12 and 2026-03-31, "
                                        + "but all goals together may take 90.",
                                90,
                                150,
                                List.of(PYTHON, SPANISH, GUITAR),
                                day(10),
                                day(29)));
        assertThat(budget.warningsOf(GUITAR, MONDAY))
                .extracting(GoalWarning::from, GoalWarning::to)
                .containsExactly(tuple(day(15), day(19)));
    }

    @Test
    void doNotIncludeOneThatComesLater() {
        DailyBudget budget =
                new DailyBudget(
                        60, List.of(wanted(PYTHON, 0, 29, 60), wanted(SPANISH, 30, 59, 60)));
        assertThat(budget.warningsOf(PYTHON, MONDAY)).isEmpty();
        assertThat(budget.warningsOf(SPANISH, MONDAY)).isEmpty();
    }

    @Test
    void mayBeOneGoalAlone() {
        DailyBudget budget = new DailyBudget(30, List.of(wanted(PYTHON, 0, 29, 60)));
        assertThat(budget.warningsOf(PYTHON, MONDAY).getFirst().message())
                .startsWith("This goal wants up to 60 minutes a day");
    }

    @Test
    void meetOnlyOnDaysOnWhichBothAreStudied() {
        Commitment weekdays =
                new Commitment(
                        PYTHON, MONDAY, day(13), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 60);
        Commitment weekends =
                new Commitment(
                        SPANISH,
                        MONDAY,
                        day(13),
                        Set.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        60);
        DailyBudget budget = new DailyBudget(60, List.of(weekdays, weekends));
        assertThat(budget.warningsOf(PYTHON, MONDAY)).isEmpty();
    }

    @Test
    void areNoLongerWarnedOfWhenThoseDaysAreOver() {
        DailyBudget budget =
                new DailyBudget(60, List.of(wanted(PYTHON, 0, 29, 60), wanted(SPANISH, 0, 9, 60)));
        assertThat(budget.warningsOf(PYTHON, day(9)))
                .extracting(GoalWarning::from)
                .containsExactly(day(9));
        assertThat(budget.warningsOf(PYTHON, day(10))).isEmpty();
        assertThat(budget.warningsOf(SPANISH, day(10))).isEmpty();
    }

    @Test
    void countOnlyWhileTheyAreWorkedOn() {
        DailyBudget budget = new DailyBudget(10, List.of(wanted(PYTHON, 0, 29, 60)));
        assertThat(budget.warningsOf(GUITAR, MONDAY)).isEmpty();
    }

    private static Commitment wanted(UUID goal, int from, int to, int minutes) {
        return new Commitment(goal, day(from), day(to), Set.of(), minutes);
    }

    private static LocalDate day(int index) {
        return MONDAY.plusDays(index);
    }
}
