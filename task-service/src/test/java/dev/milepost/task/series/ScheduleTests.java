package dev.milepost.task.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.kit.problem.InvalidField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("TASK-7: when a series occurs")
class ScheduleTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Nested
    class Words {

        @ParameterizedTest
        @CsvSource({
            "daily,   2026-01-31, 2026-02-01, 2026-02-02",
            "Weekly,  2026-01-31, 2026-02-07, 2026-02-14",
            "MONTHLY, 2026-01-15, 2026-02-15, 2026-03-15",
            "monthly, 2026-01-31, 2026-02-28, 2026-03-31",
            "monthly, 2026-01-30, 2026-02-28, 2026-03-30",
            "monthly, 2026-01-29, 2026-02-28, 2026-03-29",
            "yearly,  2026-01-31, 2027-01-31, 2028-01-31",
            "yearly,  2028-02-29, 2029-02-28, 2030-02-28",
        })
        void meanWhatPeopleMean(String word, LocalDate first, LocalDate second, LocalDate third) {
            assertThat(days(allDay(word, first), 3)).containsExactly(first, second, third);
        }

        @Test
        void aRuleMeansWhatTheStandardSays() {
            assertThat(days(allDay("FREQ=MONTHLY", LocalDate.of(2026, 1, 31)), 3))
                    .containsExactly(
                            LocalDate.of(2026, 1, 31),
                            LocalDate.of(2026, 3, 31),
                            LocalDate.of(2026, 5, 31));
        }

        @Test
        void areKeptAsARuleThatEveryCalendarReads() {
            assertThat(allDay("monthly", LocalDate.of(2026, 1, 31)).rule().text())
                    .isEqualTo("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
            assertThat(allDay("rrule:freq=weekly;byday=mo,we", MONDAY).rule().text())
                    .isEqualTo("FREQ=WEEKLY;BYDAY=MO,WE");
        }
    }

    @Nested
    class Ends {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "FREQ=DAILY;UNTIL=20260604",
                    "FREQ=DAILY;UNTIL=20260604T235959",
                    "FREQ=DAILY;UNTIL=20260604T100000Z",
                    "FREQ=DAILY;COUNT=4"
                })
        void ofDaysAndTimesAreOne(String rule) {
            assertThat(days(allDay(rule, MONDAY), 9)).hasSize(4);
            assertThat(days(at("09:00", rule), 9)).hasSize(4);
        }

        @Test
        void anEndAtATimeCutsTheDay() {
            assertThat(days(at("09:00", "FREQ=DAILY;UNTIL=20260604T065959Z"), 9)).hasSize(3);
            assertThat(days(at("09:00", "FREQ=DAILY;UNTIL=20260604T085959"), 9)).hasSize(3);
        }

        @Test
        void beforeAnOccurrenceLeaveItOut() {
            Schedule timed = at("00:30", "FREQ=DAILY;COUNT=9");
            Occurrence third = occurrence(timed, 3);
            assertThat(timed.rule().endingBefore(third, false).text())
                    .isEqualTo("FREQ=DAILY;UNTIL=20260602T222959Z");
            Schedule days = allDay("FREQ=DAILY;COUNT=9", MONDAY);
            SeriesRule ending = days.rule().endingBefore(occurrence(days, 3), true);
            assertThat(ending.text()).isEqualTo("FREQ=DAILY;UNTIL=20260602");
            assertThat(days(allDay(ending.text(), MONDAY), 9)).hasSize(2);
        }

        private static Occurrence occurrence(Schedule schedule, int number) {
            return schedule.from(schedule.start()).skip(number - 1).findFirst().orElseThrow();
        }
    }

    @Nested
    class Exceptions {

        @Test
        void areLeftOutAndStillCounted() {
            Schedule schedule =
                    Schedule.of(
                            "FREQ=DAILY;COUNT=4",
                            Anchor.DUE_DATE,
                            MONDAY.atStartOfDay(),
                            true,
                            BERLIN,
                            Set.of(MONDAY.plusDays(1).atStartOfDay()));
            assertThat(days(schedule, 9))
                    .containsExactly(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(3));
        }

        @Test
        void ofEverythingLeaveNothing() {
            assertThat(
                            refusalOf(() ->
                                    Schedule.of(
                                            "FREQ=DAILY;COUNT=1",
                                            Anchor.DUE_DATE,
                                            MONDAY.atStartOfDay(),
                                            true,
                                            BERLIN,
                                            Set.of(MONDAY.atStartOfDay()))))
                    .contains("no occurrence");
        }
    }

    @Nested
    class FromCompletion {

        @ParameterizedTest
        @CsvSource({
            "FREQ=DAILY;INTERVAL=3,         2026-06-10, 2026-06-13",
            "FREQ=WEEKLY,                   2026-06-10, 2026-06-17",
            "FREQ=WEEKLY;BYDAY=MO,          2026-06-10, 2026-06-15",
            "FREQ=WEEKLY;BYDAY=MO,          2026-06-15, 2026-06-22",
            "monthly,                       2026-06-10, 2026-07-10",
            "monthly,                       2027-01-31, 2027-02-28",
            "FREQ=MONTHLY;INTERVAL=2,       2026-12-31, 2027-02-28",
            "yearly,                        2028-02-29, 2029-02-28",
            "FREQ=DAILY;COUNT=1,            2026-06-10, 2026-06-11",
            "FREQ=DAILY;UNTIL=20260611,     2026-06-10, 2026-06-11",
        })
        void theNextIsCountedFromTheDayItWasDone(String rule, LocalDate done, LocalDate next) {
            Schedule schedule =
                    Schedule.of(
                            rule,
                            Anchor.COMPLETION,
                            LocalDateTime.of(2026, 5, 31, 8, 30),
                            false,
                            BERLIN,
                            Set.of());
            assertThat(schedule.afterCompletionOn(done, schedule.start()))
                    .extracting(Occurrence::local)
                    .isEqualTo(next.atTime(8, 30));
        }

        @Test
        void thereIsNoneBehindTheEnd() {
            assertThat(
                            allDay("FREQ=DAILY;UNTIL=20260611", MONDAY)
                                    .afterCompletionOn(
                                            LocalDate.of(2026, 6, 11), MONDAY.atStartOfDay()))
                    .isNull();
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "sometimes                                    | RFC 5545",
                    "''                                           | RFC 5545",
                    "FREQ=                                        | RFC 5545",
                    "FREQ=FORTNIGHTLY                             | RFC 5545",
                    "BYDAY=MO                                     | RFC 5545",
                    "FREQ=DAILY;FREQ=DAILY                        | RFC 5545",
                    "FREQ=DAILY;COUNT=0                           | RFC 5545",
                    "FREQ=DAILY;COUNT=2;UNTIL=20300101            | RFC 5545",
                    "FREQ=DAILY;INTERVAL=0                        | RFC 5545",
                    "FREQ=DAILY;INTERVAL=99999999999999999999     | RFC 5545",
                    "FREQ=WEEKLY;BYMONTHDAY=1                     | RFC 5545",
                    "FREQ=DAILY;BYDAY=1MO                         | RFC 5545",
                    "FREQ=YEARLY;BYMONTH=13                       | RFC 5545",
                    "FREQ=DAILY;UNTIL=tomorrow                    | RFC 5545",
                    "FREQ=DAILY;UNTIL=20261399                    | UNTIL",
                    "FREQ=DAILY;X-A=1                             | RFC 5545",
                    "FREQ=SECONDLY                                | FREQ",
                    "FREQ=MINUTELY                                | FREQ",
                    "FREQ=HOURLY                                  | FREQ",
                    "FREQ=DAILY;BYSECOND=1                        | BYSECOND",
                    "FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5 | 24 times",
                    "FREQ=DAILY;INTERVAL=1001                     | INTERVAL",
                    "FREQ=DAILY;COUNT=10001                       | COUNT",
                    "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO             | BYWEEKNO",
                    "FREQ=YEARLY;BYWEEKNO=-53;BYDAY=MO            | BYWEEKNO",
                    "FREQ=YEARLY;BYYEARDAY=-366;BYDAY=MO          | BYYEARDAY",
                    "RSCALE=HEBREW;FREQ=YEARLY                    | R",
                    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30          | no occurrence",
                    "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31         | no occurrence",
                    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30           | no occurrence",
                    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6             | no occurrence",
                    "FREQ=DAILY;UNTIL=20200101                    | no occurrence",
                })
        @Timeout(2)
        void sayWhatIsWrong(String rule, String reason) {
            assertThat(refusalOf(() -> at("09:00", rule))).contains(reason);
        }

        @Test
        void timesOfADayNeedATime() {
            assertThat(refusalOf(() -> allDay("FREQ=DAILY;BYHOUR=9", MONDAY))).contains("due_time");
        }

        @Test
        void textIsBounded() {
            assertThat(
                            refusalOf(() ->
                                    at(
                                            "09:00",
                                            "FREQ=YEARLY;BYMONTHDAY=" + "1,".repeat(300) + "1")))
                    .contains("500 characters");
        }
    }

    @Test
    void rareDaysAreFound() {
        assertThat(days(allDay("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", LocalDate.of(2097, 1, 1)), 1))
                .containsExactly(LocalDate.of(2104, 2, 29));
        assertThat(days(allDay("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", MONDAY), 2))
                .containsExactly(LocalDate.of(2044, 2, 29), LocalDate.of(2072, 2, 29));
    }

    @Test
    @DisplayName(
            "2000 rules that a generator made end in bounded time and agree with themselves from any day on")
    void anyRuleIsBounded() {
        Random random = new Random(20260601);
        for (int i = 0; i < 2_000; i++) {
            String rule = anyRule(random);
            long began = System.nanoTime();
            List<LocalDateTime> all = firstOf(rule, MONDAY, 60);
            if (all.size() == 60) {
                LocalDateTime middle = all.get(30);
                List<LocalDateTime> later =
                        schedule(rule).from(middle).map(Occurrence::local).limit(30).toList();
                assertThat(later).as(rule).isEqualTo(all.subList(30, 60));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as(rule)
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    private static String refusalOf(ThrowingCallable wish) {
        InvalidField refusal = catchThrowableOfType(InvalidField.class, wish);
        assertThat(refusal.errors().getFirst().field()).isEqualTo("recurrence.rrule");
        return refusal.errors().getFirst().message();
    }

    private static List<LocalDateTime> firstOf(String rule, LocalDate start, int most) {
        try {
            return schedule(rule)
                    .from(start.atStartOfDay())
                    .map(Occurrence::local)
                    .limit(most)
                    .toList();
        } catch (InvalidField refused) {
            assertThat(refused.errors().getFirst().field()).as(rule).isEqualTo("recurrence.rrule");
            return List.of();
        }
    }

    private static Schedule schedule(String rule) {
        return Schedule.of(
                rule, Anchor.DUE_DATE, MONDAY.atTime(9, 0), false, ZoneOffset.UTC, Set.of());
    }

    private static String anyRule(Random random) {
        String[] frequencies = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
        StringBuilder rule = new StringBuilder("FREQ=").append(frequencies[random.nextInt(4)]);
        part(rule, random, ";INTERVAL=", "1", "2", "3", "7", "12", "999");
        part(rule, random, ";COUNT=", "1", "5", "100", "10000");
        part(rule, random, ";BYMONTH=", "1", "2", "2,3,9", "1,2,3,4,5,6,7,8,9,10,11");
        part(rule, random, ";BYMONTHDAY=", "1", "29", "30", "31", "-1", "-31", "1,15,-1", "5,6,7");
        part(rule, random, ";BYYEARDAY=", "1", "366", "-365", "1,100,200");
        part(rule, random, ";BYWEEKNO=", "1", "52", "-52", "-1", "20,40");
        part(rule, random, ";BYDAY=", "MO", "MO,TU,WE,TH,FR", "5MO", "-1FR", "53SU", "1SA,-1SU");
        part(rule, random, ";BYHOUR=", "9", "0,6,12,18");
        part(rule, random, ";BYMINUTE=", "30", "0,15,30,45");
        part(rule, random, ";WKST=", "SU", "MO");
        part(rule, random, ";BYSETPOS=", "1", "-1", "2,-2", "366", "31");
        return rule.toString();
    }

    private static void part(StringBuilder rule, Random random, String name, String... values) {
        if (random.nextInt(3) == 0) {
            rule.append(name).append(values[random.nextInt(values.length)]);
        }
    }

    private static List<LocalDate> days(Schedule schedule, int most) {
        return schedule.from(schedule.start()).map(Occurrence::date).limit(most).toList();
    }

    private static Schedule allDay(String rule, LocalDate start) {
        return Schedule.of(rule, Anchor.DUE_DATE, start.atStartOfDay(), true, BERLIN, Set.of());
    }

    private static Schedule at(String time, String rule) {
        LocalDateTime start = LocalDateTime.parse(MONDAY + "T" + time);
        return Schedule.of(rule, Anchor.DUE_DATE, start, false, BERLIN, Set.of());
    }
}
