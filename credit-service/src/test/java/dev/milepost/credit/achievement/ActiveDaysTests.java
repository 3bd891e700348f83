package dev.milepost.credit.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CRED-5: days in a row")
class ActiveDaysTests {

    private static final LocalDate MONDAY = LocalDate.parse("2027-03-01");

    @Test
    void nobodyStartsWithAStreak() {
        ActiveDays none = days();
        assertThat(none.longest()).isZero();
        assertThat(none.currentOn(MONDAY)).isZero();
        assertThat(none.last()).isNull();
    }

    @Test
    void theStreakEndsTodayOrYesterday() {
        ActiveDays three = days(0, 1, 2);
        assertThat(three.currentOn(MONDAY.plusDays(2))).isEqualTo(3);
        assertThat(three.currentOn(MONDAY.plusDays(3))).isEqualTo(3);
        assertThat(three.currentOn(MONDAY.plusDays(4))).isZero();
        assertThat(three.last()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void aGapBeginsItAnewAndTheLongestStays() {
        ActiveDays days = days(0, 1, 2, 3, 5, 6);
        assertThat(days.currentOn(MONDAY.plusDays(6))).isEqualTo(2);
        assertThat(days.longest()).isEqualTo(4);
    }

    @Test
    void theOrderInWhichDaysAreHeardMakesNoDifference() {
        assertThat(days(5, 0, 2, 1, 1, 0)).isEqualTo(days(0, 1, 2, 5));
    }

    @Test
    void daysAheadDoNotCountYet() {
        ActiveDays ahead = days(0, 1, 2);
        assertThat(ahead.currentOn(MONDAY.plusDays(1))).isEqualTo(2);
        assertThat(ahead.isActiveOn(MONDAY.plusDays(1))).isTrue();
    }

    @Test
    void monthsAndYearsDoNotBreakIt() {
        List<LocalDate> overNewYear =
                LocalDate.parse("2027-12-25").datesUntil(LocalDate.parse("2028-03-05")).toList();
        assertThat(new ActiveDays(overNewYear).longest()).isEqualTo(71);
    }

    private static ActiveDays days(Integer... offsets) {
        return new ActiveDays(Arrays.stream(offsets).map(MONDAY::plusDays).toList());
    }
}
