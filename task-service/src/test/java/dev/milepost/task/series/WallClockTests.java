package dev.milepost.task.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("TASK-7: instances are due by the wall clock of their zone, whatever its offsets do")
class WallClockTests {

    @ParameterizedTest(name = "{0}: {2} from {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Europe/Berlin         | 2026-03-28T09:00 | FREQ=DAILY            | 2026-03-28T08:00Z 2026-03-29T07:00Z 2026-03-30T07:00Z
                    Europe/Berlin         | 2026-03-28T02:30 | FREQ=DAILY            | 2026-03-28T01:30Z 2026-03-29T01:30Z 2026-03-30T00:30Z
                    Europe/Berlin         | 2026-10-24T02:30 | FREQ=DAILY            | 2026-10-24T00:30Z 2026-10-25T00:30Z 2026-10-26T01:30Z
                    Europe/Berlin         | 2026-01-25T12:00 | FREQ=MONTHLY          | 2026-01-25T11:00Z 2026-02-25T11:00Z 2026-03-25T11:00Z 2026-04-25T10:00Z
                    America/New_York      | 2026-03-07T02:30 | FREQ=DAILY            | 2026-03-07T07:30Z 2026-03-08T07:30Z 2026-03-09T06:30Z
                    America/New_York      | 2026-10-31T01:30 | FREQ=DAILY            | 2026-10-31T05:30Z 2026-11-01T05:30Z 2026-11-02T06:30Z
                    America/New_York      | 2026-03-01T02:00 | FREQ=WEEKLY;BYDAY=SU  | 2026-03-01T07:00Z 2026-03-08T07:00Z 2026-03-15T06:00Z
                    Australia/Lord_Howe   | 2026-04-04T01:45 | FREQ=DAILY            | 2026-04-03T14:45Z 2026-04-04T14:45Z 2026-04-05T15:15Z
                    Australia/Lord_Howe   | 2026-10-03T02:15 | FREQ=DAILY            | 2026-10-02T15:45Z 2026-10-03T15:45Z 2026-10-04T15:15Z
                    Australia/Sydney      | 2026-10-03T02:30 | FREQ=DAILY            | 2026-10-02T16:30Z 2026-10-03T16:30Z 2026-10-04T15:30Z
                    Australia/Sydney      | 2026-04-04T02:30 | FREQ=DAILY            | 2026-04-03T15:30Z 2026-04-04T15:30Z 2026-04-05T16:30Z
                    America/Sao_Paulo     | 2018-11-03T00:00 | FREQ=DAILY            | 2018-11-03T03:00Z 2018-11-04T03:00Z 2018-11-05T02:00Z
                    America/Sao_Paulo     | 2018-02-16T23:30 | FREQ=DAILY            | 2018-02-17T01:30Z 2018-02-18T01:30Z 2018-02-19T02:30Z
                    America/Santiago      | 2026-09-05T00:30 | FREQ=DAILY            | 2026-09-05T04:30Z 2026-09-06T04:30Z 2026-09-07T03:30Z
                    America/Havana        | 2026-03-07T00:30 | FREQ=DAILY            | 2026-03-07T05:30Z 2026-03-08T05:30Z 2026-03-09T04:30Z
                    Asia/Beirut           | 2026-03-28T00:15 | FREQ=DAILY            | 2026-03-27T22:15Z 2026-03-28T22:15Z 2026-03-29T21:15Z
                    Pacific/Apia          | 2011-12-29T09:00 | FREQ=DAILY            | 2011-12-29T19:00Z 2011-12-30T19:00Z 2011-12-31T19:00Z 2012-01-01T19:00Z
                    Pacific/Apia          | 2011-12-23T09:00 | FREQ=WEEKLY           | 2011-12-23T19:00Z 2011-12-30T19:00Z 2012-01-05T19:00Z
                    Africa/Casablanca     | 2026-02-14T02:30 | FREQ=DAILY            | 2026-02-14T01:30Z 2026-02-15T01:30Z 2026-02-16T02:30Z
                    America/Nuuk          | 2026-03-27T23:30 | FREQ=DAILY            | 2026-03-28T01:30Z 2026-03-29T01:30Z 2026-03-30T00:30Z
                    Asia/Tehran           | 2022-03-21T00:30 | FREQ=DAILY            | 2022-03-20T21:00Z 2022-03-21T21:00Z 2022-03-22T20:00Z
                    Pacific/Auckland      | 2026-09-26T02:30 | FREQ=DAILY;COUNT=2    | 2026-09-25T14:30Z 2026-09-26T14:30Z
                    Antarctica/Troll      | 2026-03-28T01:30 | FREQ=DAILY            | 2026-03-28T01:30Z 2026-03-29T01:30Z 2026-03-29T23:30Z
                    Asia/Kathmandu        | 2026-03-28T06:00 | FREQ=DAILY            | 2026-03-28T00:15Z 2026-03-29T00:15Z
                    """)
    void momentsFollowTheWallClock(String zone, LocalDateTime start, String rule, String moments) {
        List<Instant> expected =
                Arrays.stream(moments.split(" ", -1)).map(WallClockTests::instant).toList();
        assertThat(timed(zone, start, rule).from(start).limit(expected.size()))
                .extracting(Occurrence::at)
                .isEqualTo(expected);
    }

    @Test
    void aTimeThatTheClocksSkipKeepsItsName() {
        Schedule schedule = timed("Europe/Berlin", LocalDateTime.of(2026, 3, 28, 2, 30), "daily");
        assertThat(schedule.between(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29), 5))
                .extracting(Occurrence::local)
                .containsExactly(LocalDateTime.of(2026, 3, 29, 2, 30));
    }

    @Test
    void timesThatTheClocksPushTogetherAreOne() {
        Schedule schedule =
                timed(
                        "Europe/Berlin",
                        LocalDateTime.of(2026, 3, 29, 0, 30),
                        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=30");
        assertThat(schedule.between(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29), 9))
                .extracting(Occurrence::at)
                .containsExactly(instant("2026-03-29T00:30Z"), instant("2026-03-29T01:30Z"));
    }

    @Test
    void aDayIsADayWhereItWasLeftOut() {
        Schedule schedule =
                Schedule.of(
                        "daily",
                        Anchor.DUE_DATE,
                        LocalDateTime.of(2011, 12, 29, 0, 0),
                        true,
                        ZoneId.of("Pacific/Apia"),
                        Set.of());
        assertThat(schedule.from(schedule.start()).limit(3))
                .extracting(Occurrence::date)
                .containsExactly(
                        LocalDate.of(2011, 12, 29),
                        LocalDate.of(2011, 12, 30),
                        LocalDate.of(2011, 12, 31));
    }

    @Test
    void theEndIsAMomentOnTheClockThatRunsTwice() {
        LocalDateTime start = LocalDateTime.of(2026, 10, 24, 2, 30);
        assertThat(timed("Europe/Berlin", start, "FREQ=DAILY;UNTIL=20261025T003000Z").from(start))
                .hasSize(2);
        assertThat(timed("Europe/Berlin", start, "FREQ=DAILY;UNTIL=20261025T002959Z").from(start))
                .hasSize(1);
    }

    private static Schedule timed(String zone, LocalDateTime start, String rule) {
        return Schedule.of(rule, Anchor.DUE_DATE, start, false, ZoneId.of(zone), Set.of());
    }

    private static Instant instant(String text) {
        return Instant.parse(text.replace("Z", ":00Z"));
    }
}
