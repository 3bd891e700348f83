package dev.milepost.task.series;

import dev.milepost.kit.problem.InvalidField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;

/// A recurrence rule (RRULE of RFC 5545) that was found usable: it gives days, at most 24 times a day, and can be worked
/// out in bounded time.
///
/// @param text the rule in its canonical form
public record SeriesRule(String text) {

    static final String FIELD = "recurrence.rrule";
    static final int LONGEST_TEXT = 500;
    static final int MOST_OCCURRENCES = 10_000;
    static final int WIDEST_INTERVAL = 1_000;
    static final int MOST_TIMES_A_DAY = 24;

    private static final String PREFIX = "RRULE:";
    private static final List<Freq> FREQUENCIES =
            List.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final List<String> WORDS = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    /// The library finds a week 53 also in years that have none, and breaks at the day before their first.
    private static final int WEEKS_OF_EVERY_YEAR = 52;

    private static final int DAYS_OF_EVERY_YEAR = 365;

    /// A day of the month that every month has.
    private static final int EVERYWHERE = 28;

    /// Reads the text of a rule, or one of the words daily, weekly, monthly and yearly.
    ///
    /// @throws InvalidField when it is no rule, or none that is allowed
    public static SeriesRule of(String wish) {
        String text = wish.strip().toUpperCase(Locale.ROOT);
        if (text.length() > LONGEST_TEXT) {
            throw refused("must be at most " + LONGEST_TEXT + " characters");
        }
        if (text.startsWith(PREFIX)) {
            return allowed(parsed(text.substring(PREFIX.length())));
        }
        return allowed(parsed(WORDS.contains(text) ? "FREQ=" + text : text));
    }

    /// Whether the wish is a plain word: then it means what people mean by it, see [#meantFrom].
    static boolean isWord(String wish) {
        return WORDS.contains(wish.strip().toUpperCase(Locale.ROOT));
    }

    /// The rule as people mean it who say "monthly" on the 31st, or "yearly" on 29 February: where the day is missing,
    /// the last one before it. RFC 5545 alone would leave those months out. Rules that say more are left as they are.
    SeriesRule meantFrom(LocalDate day) {
        RecurrenceRule rule = rule();
        if (text.contains(";BY") || day.getDayOfMonth() <= EVERYWHERE) {
            return this;
        }
        return switch (rule.getFreq()) {
            case MONTHLY -> with(lastOf(day));
            case YEARLY -> day.getMonthValue() == 2 ? with(";BYMONTH=2" + lastOf(day)) : this;
            case DAILY, WEEKLY, HOURLY, MINUTELY, SECONDLY -> this;
        };
    }

    private SeriesRule with(String parts) {
        return new SeriesRule(parsed(text + parts).toString());
    }

    private static String lastOf(LocalDate day) {
        return IntStream.rangeClosed(EVERYWHERE, day.getDayOfMonth())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",", ";BYMONTHDAY=", ";BYSETPOS=-1"));
    }

    /// Whether it gives several times a day by itself, which an all-day series cannot have.
    boolean hasTimes() {
        RecurrenceRule rule = rule();
        return rule.hasPart(Part.BYHOUR) || rule.hasPart(Part.BYMINUTE);
    }

    /// How many occurrences there are in all; null when the rule does not say.
    @Nullable Integer count() {
        return rule().getCount();
    }

    SeriesRule withCount(int count) {
        RecurrenceRule rule = rule();
        rule.setCount(count);
        return new SeriesRule(rule.toString());
    }

    /// The same days, without an end.
    SeriesRule endless() {
        RecurrenceRule rule = rule();
        rule.setUntil(null);
        return new SeriesRule(rule.toString());
    }

    /// The rule, ending before an occurrence that it gives.
    SeriesRule endingBefore(Occurrence end, boolean allDay) {
        RecurrenceRule rule = rule();
        LocalDate dayBefore = end.date().minusDays(1);
        LocalDateTime secondBefore =
                LocalDateTime.ofInstant(end.at(), ZoneOffset.UTC).minusSeconds(1);
        rule.setUntil(
                allDay
                        ? LibraryTimes.day(dayBefore.atStartOfDay())
                        : LibraryTimes.utc(secondBefore));
        return new SeriesRule(rule.toString());
    }

    /// Which occurrences the rule's UNTIL lets be. A day includes all of itself; a time without a zone is one in the zone
    /// of the series.
    Predicate<Occurrence> reach(boolean allDay, ZoneId zone) {
        DateTime until = rule().getUntil();
        if (until == null) {
            return _ -> true;
        }
        LocalDateTime local = LibraryTimes.local(until);
        Instant moment = local.toInstant(ZoneOffset.UTC);
        if (allDay || until.isAllDay()) {
            LocalDate last =
                    until.isFloating() ? local.toLocalDate() : LocalDate.ofInstant(moment, zone);
            return occurrence -> !occurrence.date().isAfter(last);
        }
        return until.isFloating()
                ? occurrence -> !occurrence.local().isAfter(local)
                : occurrence -> !occurrence.at().isAfter(moment);
    }

    /// The wall-clock times that the rule gives from a start on, its UNTIL left aside, in order.
    ///
    /// @param notBefore earlier ones may be left out
    Iterator<LocalDateTime> times(LocalDateTime start, boolean allDay, LocalDateTime notBefore) {
        RecurrenceRule rule = rule();
        if (rule.getUntil() != null) {
            rule.setUntil(null);
        }
        return new RuleTimes(
                rule, LibraryTimes.of(start, allDay), LibraryTimes.of(notBefore, allDay));
    }

    private RecurrenceRule rule() {
        return parsed(text);
    }

    private static RecurrenceRule parsed(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw refused("is not a recurrence rule of RFC 5545: " + e.getMessage());
        } catch (RuntimeException _) {
            throw refused("is not a recurrence rule of RFC 5545");
        }
    }

    private static SeriesRule allowed(RecurrenceRule rule) {
        if (!FREQUENCIES.contains(rule.getFreq())) {
            throw refused("FREQ must be one of DAILY, WEEKLY, MONTHLY, YEARLY");
        }
        if (rule.hasPart(Part.RSCALE) || rule.hasPart(Part.SKIP)) {
            throw refused("RSCALE and SKIP are not supported");
        }
        if (rule.hasPart(Part.BYSECOND)) {
            throw refused("BYSECOND is not supported");
        }
        if (anyOf(rule, Part.BYWEEKNO, week -> Math.abs(week) > WEEKS_OF_EVERY_YEAR)) {
            throw refused("BYWEEKNO must be from 1 to 52 or from -52 to -1");
        }
        if (anyOf(rule, Part.BYYEARDAY, day -> day < -DAYS_OF_EVERY_YEAR)) {
            throw refused("BYYEARDAY must be from 1 to 366 or from -365 to -1");
        }
        if (rule.getInterval() > WIDEST_INTERVAL) {
            throw refused("INTERVAL must be at most " + WIDEST_INTERVAL);
        }
        Integer count = rule.getCount();
        if (count != null && count > MOST_OCCURRENCES) {
            throw refused("COUNT must be at most " + MOST_OCCURRENCES);
        }
        if (sizeOf(rule, Part.BYHOUR) * sizeOf(rule, Part.BYMINUTE) > MOST_TIMES_A_DAY) {
            throw refused(
                    "BYHOUR and BYMINUTE must give at most " + MOST_TIMES_A_DAY + " times a day");
        }
        return withRealEnd(rule);
    }

    private static SeriesRule withRealEnd(RecurrenceRule rule) {
        DateTime until = rule.getUntil();
        try {
            if (until != null) {
                LibraryTimes.local(until);
            }
            return new SeriesRule(rule.toString());
        } catch (DateTimeException _) {
            throw refused("UNTIL must be a date or a time that exists");
        }
    }

    private static boolean anyOf(RecurrenceRule rule, Part part, IntPredicate condition) {
        return rule.hasPart(part)
                && rule.getByPart(part).stream().mapToInt(Integer::intValue).anyMatch(condition);
    }

    private static int sizeOf(RecurrenceRule rule, Part part) {
        return rule.hasPart(part) ? rule.getByPart(part).size() : 1;
    }

    private static InvalidField refused(String message) {
        return new InvalidField(FIELD, message);
    }
}
