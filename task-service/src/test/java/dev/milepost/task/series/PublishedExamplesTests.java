package dev.milepost.task.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.kit.problem.InvalidField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of RFC 5545 3.8.5.3, all at nine in the morning in New York, in our own words: what the rule is, where it
/// starts, and the days by month. A row that ends with three dots goes on.
@DisplayName("TASK-7: recurrence gives the dates that RFC 5545 publishes")
class PublishedExamplesTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String GOES_ON = "...";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ten days                       | FREQ=DAILY;COUNT=10 | 1997-09-02 | 1997-09 2-11
                    every day until Christmas Eve  | FREQ=DAILY;UNTIL=19971224T000000Z | 1997-09-02 | 1997-09 2-30; 1997-10 1-31; 1997-11 1-30; 1997-12 1-23
                    every other day                | FREQ=DAILY;INTERVAL=2 | 1997-09-02 | 1997-09 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-11 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29; 1997-12 1 3 ...
                    every ten days, five times     | FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997-09-02 | 1997-09 2 12 22; 1997-10 2 12
                    January days, as a yearly rule | FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA | 1998-01-01 | 1998-01 1-31; 1999-01 1-31; 2000-01 1-31
                    January days, as a daily rule  | FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1 | 1998-01-01 | 1998-01 1-31; 1999-01 1-31; 2000-01 1-31
                    ten weeks                      | FREQ=WEEKLY;COUNT=10 | 1997-09-02 | 1997-09 2 9 16 23 30; 1997-10 7 14 21 28; 1997-11 4
                    every week until Christmas Eve | FREQ=WEEKLY;UNTIL=19971224T000000Z | 1997-09-02 | 1997-09 2 9 16 23 30; 1997-10 7 14 21 28; 1997-11 4 11 18 25; 1997-12 2 9 16 23
                    every other week               | FREQ=WEEKLY;INTERVAL=2;WKST=SU | 1997-09-02 | 1997-09 2 16 30; 1997-10 14 28; 1997-11 11 25; 1997-12 9 23; 1998-01 6 20; 1998-02 3 17 ...
                    two days a week, until         | FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997-09 2 4 9 11 16 18 23 25 30; 1997-10 2
                    two days a week, counted       | FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997-09 2 4 9 11 16 18 23 25 30; 1997-10 2
                    three days of other weeks      | FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 1997-09-01 | 1997-09 1 3 5 15 17 19 29; 1997-10 1 3 13 15 17 27 29 31; 1997-11 10 12 14 24 26 28; 1997-12 8 10 12 22
                    two days of other weeks        | FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 1997-09 2 4 16 18 30; 1997-10 2 14 16
                    first Fridays, counted         | FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 1997-09-05 | 1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5; 1998-01 2; 1998-02 6; 1998-03 6; 1998-04 3; 1998-05 1; 1998-06 5
                    first Fridays, until           | FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR | 1997-09-05 | 1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5
                    first and last Sundays         | FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 1997-09-07 | 1997-09 7 28; 1997-11 2 30; 1998-01 4 25; 1998-03 1 29; 1998-05 3 31
                    last Mondays but one           | FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1997-09-22 | 1997-09 22; 1997-10 20; 1997-11 17; 1997-12 22; 1998-01 19; 1998-02 16
                    last days but two              | FREQ=MONTHLY;BYMONTHDAY=-3 | 1997-09-28 | 1997-09 28; 1997-10 29; 1997-11 28; 1997-12 29; 1998-01 29; 1998-02 26 ...
                    the 2nd and the 15th           | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 1997-09-02 | 1997-09 2 15; 1997-10 2 15; 1997-11 2 15; 1997-12 2 15; 1998-01 2 15
                    first and last days            | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 1997-09-30 | 1997-09 30; 1997-10 1 31; 1997-11 1 30; 1997-12 1 31; 1998-01 1 31; 1998-02 1
                    six days in eighteen months    | FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997-09-10 | 1997-09 10-15; 1999-03 10-13
                    Tuesdays of other months       | FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 1997-09-02 | 1997-09 2 9 16 23 30; 1997-11 4 11 18 25; 1998-01 6 13 20 27; 1998-03 3 10 17 24 31 ...
                    June and July                  | FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 1997-06-10 | 1997-06 10; 1997-07 10; 1998-06 10; 1998-07 10; 1999-06 10; 1999-07 10; 2000-06 10; 2000-07 10; 2001-06 10; 2001-07 10
                    three months of other years    | FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3 | 1997-03-10 | 1997-03 10; 1999-01 10; 1999-02 10; 1999-03 10; 2001-01 10; 2001-02 10; 2001-03 10; 2003-01 10; 2003-02 10; 2003-03 10
                    days of the year by number     | FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 1997-01-01 | 1997-01 1; 1997-04 10; 1997-07 19; 2000-01 1; 2000-04 9; 2000-07 18; 2003-01 1; 2003-04 10; 2003-07 19; 2006-01 1
                    twentieth Mondays              | FREQ=YEARLY;BYDAY=20MO | 1997-05-19 | 1997-05 19; 1998-05 18; 1999-05 17 ...
                    Mondays of the twentieth week  | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | 1997-05-12 | 1997-05 12; 1998-05 11; 1999-05 17 ...
                    Thursdays in March             | FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 1997-03-13 | 1997-03 13 20 27; 1998-03 5 12 19 26; 1999-03 4 11 18 25 ...
                    Thursdays in summer            | FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8 | 1997-06-05 | 1997-06 5 12 19 26; 1997-07 3 10 17 24 31; 1997-08 7 14 21 28; 1998-06 4 11 18 25; 1998-07 2 9 16 23 30; 1998-08 6 13 20 27; 1999-06 3 10 17 24; 1999-07 1 8 15 22 29; 1999-08 5 12 19 26 ...
                    Fridays that are the 13th      | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 1997-09-02 | 1998-02 13; 1998-03 13; 1998-11 13; 1999-08 13; 2000-10 13 ...
                    Saturdays after first Sundays  | FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 1997-09-13 | 1997-09 13; 1997-10 11; 1997-11 8; 1997-12 13; 1998-01 10; 1998-02 7; 1998-03 7; 1998-04 11; 1998-05 9; 1998-06 13 ...
                    election days                  | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996-11-05 | 1996-11 5; 2000-11 7; 2004-11 2 ...
                    third of three weekdays        | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1997-09-04 | 1997-09 4; 1997-10 7; 1997-11 6
                    last weekdays but one          | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 1997-09-29 | 1997-09 29; 1997-10 30; 1997-11 27; 1997-12 30; 1998-01 29; 1998-02 26; 1998-03 30 ...
                    weeks that begin on Monday     | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 1997-08 5 10 19 24
                    weeks that begin on Sunday     | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 1997-08 5 17 19 31
                    a day that February has not    | FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 2007-01-15 | 2007-01 15 30; 2007-02 15; 2007-03 15 30
                    """)
    void areMetDayByDay(String what, String rule, LocalDate start, String days) {
        List<LocalDateTime> expected = expected(days);
        // Of a rule that ends, one more is asked for than there should be.
        int asked = days.endsWith(GOES_ON) ? expected.size() : expected.size() + 1;
        assertThat(inNewYork(rule, start).from(start.atStartOfDay()).limit(asked))
                .extracting(Occurrence::local)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1997-09-02", "1997-09-03"})
    @DisplayName("several times a day: every twenty minutes from nine to twenty to five")
    void timesOfADayAreMet(LocalDate day) {
        String rule = "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40";
        List<LocalDateTime> expected =
                IntStream.range(0, 24)
                        .mapToObj(third -> day.atTime(9, 0).plusMinutes(20L * third))
                        .toList();
        assertThat(inNewYork(rule, LocalDate.of(1997, 9, 2)).between(day, day, 100))
                .extracting(Occurrence::local)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
                "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
                "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
                "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16"
            })
    void thoseOfLessThanADayAreRefused(String rule) {
        assertThatThrownBy(() -> inNewYork(rule, LocalDate.of(1997, 9, 2)))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().message()).contains("FREQ"));
    }

    private static Schedule inNewYork(String rule, LocalDate start) {
        return Schedule.of(rule, Anchor.DUE_DATE, start.atTime(9, 0), false, NEW_YORK, Set.of());
    }

    /// Reads `1997-09 2-4 9; 1997-10 1`.
    private static List<LocalDateTime> expected(String days) {
        return Arrays.stream(days.replace(GOES_ON, "").split(";", -1))
                .map(month -> month.strip().split(" ", -1))
                .flatMap(PublishedExamplesTests::ofMonth)
                .map(day -> day.atTime(9, 0))
                .toList();
    }

    private static Stream<LocalDate> ofMonth(String[] words) {
        YearMonth month = YearMonth.parse(words[0]);
        return Arrays.stream(words)
                .skip(1)
                .flatMapToInt(PublishedExamplesTests::range)
                .mapToObj(month::atDay);
    }

    private static IntStream range(String days) {
        String[] ends = days.split("-", -1);
        return IntStream.rangeClosed(
                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
