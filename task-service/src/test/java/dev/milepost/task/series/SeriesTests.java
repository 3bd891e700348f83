package dev.milepost.task.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("TASK-7: what a series makes, and when it looks again")
class SeriesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final Instant NOON = at(MONDAY, 12);

    @Nested
    class Ahead {

        @Test
        void reachesToTheHorizonAndLooksAgainWhenTheNextComesWithin() {
            Filling filling = timed("daily", 15).fill(NOON, 7);
            assertThat(filling.occurrences()).hasSize(8);
            assertThat(filling.then().made()).isEqualTo(8);
            // Seven days before the ninth, at midnight where the clock is, which is before it
            // changes to summer.
            assertThat(filling.then().nextAt()).isEqualTo(at(MONDAY.plusDays(1), 0));
        }

        @Test
        void hasTheNextOneHoweverFarOff() {
            Filling first = timed("monthly", 15).fill(NOON, 7);
            assertThat(first.occurrences()).hasSize(1);
            assertThat(first.then().nextAt()).isEqualTo(at(MONDAY, 15));
            Filling second = timed("monthly", 15).filled(first.then()).fill(at(MONDAY, 15), 7);
            assertThat(second.occurrences())
                    .extracting(Occurrence::date)
                    .containsExactly(LocalDate.of(2026, 4, 23));
        }

        @ParameterizedTest
        @ValueSource(ints = {9, 15})
        void beginsWithTodayWhateverTheTime(int hour) {
            assertThat(timed("daily", hour).fill(NOON, 7).occurrences())
                    .hasSize(8)
                    .first()
                    .extracting(Occurrence::date)
                    .isEqualTo(MONDAY);
        }

        @Test
        void nothingMoreComesWhenTheRuleEnds() {
            Filling filling = timed("FREQ=DAILY;COUNT=3", 15).fill(NOON, 7);
            assertThat(filling.occurrences()).hasSize(3);
            assertThat(filling.then().nextAt()).isNull();
        }

        @Test
        void makesNothingTwiceAndNothingOfDaysThatPassed() {
            Series series = timed("daily", 15);
            Series filled = series.filled(series.fill(NOON, 7).then());
            assertThat(filled.fill(NOON, 7).occurrences()).isEmpty();
            assertThat(filled.fill(at(MONDAY.plusDays(30), 12), 7).occurrences())
                    .extracting(Occurrence::date)
                    .hasSize(8)
                    .startsWith(MONDAY.plusDays(30));
        }

        @Test
        void makesManyInSeveralGoes() {
            Series series = timed("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,30", 0);
            Filling first = series.fill(at(MONDAY, 0), 30);
            assertThat(first.occurrences()).hasSize(Series.MOST_AT_ONCE);
            assertThat(first.then().nextAt()).isEqualTo(at(MONDAY, 0));
            Filling second = series.filled(first.then()).fill(at(MONDAY, 0), 30);
            assertThat(second.occurrences()).hasSize(Series.MOST_AT_ONCE);
            assertThat(second.then().nextAt())
                    .isEqualTo(second.occurrences().getFirst().at())
                    .isAfter(at(MONDAY, 0));
        }
    }

    @Nested
    class OneAtATime {

        @Test
        void isFollowedOnceAndLater() {
            Series series = series("FREQ=DAILY;INTERVAL=2", Anchor.COMPLETION, 15);
            Series first = series.filled(series.fill(NOON, 7).then());
            assertThat(first.fill(NOON, 7).occurrences()).isEmpty();
            Filling next = first.afterClosing(MONDAY.atTime(15, 0), at(MONDAY.plusDays(3), 23));
            assertThat(next.occurrences())
                    .extracting(Occurrence::date)
                    .containsExactly(MONDAY.plusDays(5));
            Series second = first.filled(next.then());
            assertThat(second.afterClosing(MONDAY.atTime(15, 0), NOON).occurrences()).isEmpty();
        }

        @Test
        void endsByItsCount() {
            Series series = series("FREQ=DAILY;COUNT=1", Anchor.COMPLETION, 15);
            Series first = series.filled(series.fill(NOON, 7).then());
            assertThat(first.afterClosing(MONDAY.atTime(15, 0), NOON).occurrences()).isEmpty();
        }
    }

    private static Series timed(String rrule, int hour) {
        return series(rrule, Anchor.DUE_DATE, hour);
    }

    private static Series series(String rrule, Anchor anchor, int hour) {
        TaskFields task =
                new TaskFields(
                        "Water",
                        "",
                        Priority.MEDIUM,
                        List.of(),
                        null,
                        new Due(MONDAY, LocalTime.of(hour, 0), BERLIN),
                        null,
                        false);
        return Series.begun(
                new SeriesId(UuidV7.next()),
                new UserId(UuidV7.next()),
                new SeriesWish(rrule, anchor, BERLIN, Set.of(), task),
                NOON);
    }

    private static Instant at(LocalDate day, int hour) {
        return ZonedDateTime.of(day, LocalTime.of(hour, 0), BERLIN).toInstant();
    }
}
