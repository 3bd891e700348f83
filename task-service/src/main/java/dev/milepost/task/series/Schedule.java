package dev.milepost.task.series;

import dev.milepost.kit.problem.InvalidField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// When a series occurs: what RFC 5545 says by DTSTART, RRULE and EXDATE. Only what the rule gives occurs; a start that
/// does not match it is where the rule begins to count, and no occurrence.
///
/// Times are those of a wall clock in the series' time zone. One that the clocks skip is taken with the offset before the
/// gap, one that comes twice is the first (RFC 5545 3.3.5). Occurrences that fall on one moment that way are one.
///
/// @param start of the rule; midnight when the series is all day
/// @param exdates occurrences that are left out, by their wall-clock time
public record Schedule(
        SeriesRule rule,
        LocalDateTime start,
        boolean allDay,
        ZoneId zone,
        Set<LocalDateTime> exdates) {

    static final int MOST_EXDATES = 1_000;

    public Schedule {
        exdates = Set.copyOf(exdates);
    }

    /// A schedule by the wish of a user.
    ///
    /// @param wish an RRULE, or daily, weekly, monthly or yearly
    /// @throws InvalidField when it cannot be worked out or never occurs
    public static Schedule of(
            String wish,
            Anchor anchor,
            LocalDateTime start,
            boolean allDay,
            ZoneId zone,
            Set<LocalDateTime> exdates) {
        SeriesRule rule = SeriesRule.of(wish);
        boolean word = SeriesRule.isWord(wish) && anchor == Anchor.DUE_DATE;
        Schedule schedule =
                new Schedule(
                        word ? rule.meantFrom(start.toLocalDate()) : rule,
                        allDay
                                ? start.truncatedTo(ChronoUnit.DAYS)
                                : start.truncatedTo(ChronoUnit.SECONDS),
                        allDay,
                        zone,
                        exdates);
        schedule.check();
        return schedule;
    }

    private void check() {
        if (allDay && rule.hasTimes()) {
            throw new InvalidField(
                    SeriesRule.FIELD, "must not have BYHOUR or BYMINUTE without a due_time");
        }
        if (exdates.size() > MOST_EXDATES) {
            throw new InvalidField("recurrence.exdates", "must be at most " + MOST_EXDATES);
        }
        if (from(start).findFirst().isEmpty()) {
            throw new InvalidField(SeriesRule.FIELD, "gives no occurrence from the start on");
        }
    }

    /// What occurs from a wall-clock time on, that time included, in order. It ends with the rule, and anyway after
    /// [SeriesRule#MOST_OCCURRENCES].
    public Stream<Occurrence> from(LocalDateTime earliest) {
        Set<Instant> taken = new HashSet<>();
        LocalDateTime dayBefore = earliest.minusDays(1);
        return stream(dayBefore.isBefore(start) ? start : dayBefore)
                .filter(occurrence -> !exdates.contains(occurrence.local()))
                .filter(occurrence -> allDay || taken.add(occurrence.at()))
                .dropWhile(occurrence -> occurrence.local().isBefore(earliest))
                .limit(SeriesRule.MOST_OCCURRENCES);
    }

    private Stream<Occurrence> stream(LocalDateTime earliest) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                rule.times(start, allDay, earliest), Spliterator.ORDERED),
                        false)
                .map(this::occurrence)
                .takeWhile(rule.reach(allDay, zone));
    }

    /// What occurs on days from one to another, both included, at most so many.
    public List<Occurrence> between(LocalDate first, LocalDate last, int most) {
        return from(first.atStartOfDay())
                .takeWhile(occurrence -> !occurrence.date().isAfter(last))
                .limit(most)
                .toList();
    }

    /// When the rule wants it again after it was done on a day, counted from that day; null when that is past its end.
    /// How often there is one in all (COUNT) is not looked at.
    ///
    /// @param before the occurrence that was done: what follows is later, also when it was done ahead of its time
    public @Nullable Occurrence afterCompletionOn(LocalDate day, LocalDateTime before) {
        Schedule anew =
                new Schedule(
                        rule.endless().meantFrom(day),
                        day.atTime(start.toLocalTime()),
                        allDay,
                        zone,
                        exdates);
        return anew.from(day.plusDays(1).atStartOfDay())
                .filter(next -> next.local().isAfter(before))
                .findFirst()
                .filter(rule.reach(allDay, zone))
                .orElse(null);
    }

    /// The same with other exceptions.
    Schedule without(Set<LocalDateTime> occurrences) {
        return new Schedule(rule, start, allDay, zone, occurrences);
    }

    /// The part that comes before an occurrence.
    Schedule endingBefore(Occurrence occurrence) {
        return new Schedule(rule.endingBefore(occurrence, allDay), start, allDay, zone, exdates);
    }

    /// The rule for what comes from an occurrence on: of a COUNT, what is left.
    String ruleFrom(Occurrence occurrence) {
        Integer count = rule.count();
        return count == null
                ? rule.text()
                : rule.withCount(count - (int) numberBefore(occurrence)).text();
    }

    private long numberBefore(Occurrence occurrence) {
        return without(Set.of())
                .from(start)
                .takeWhile(earlier -> earlier.local().isBefore(occurrence.local()))
                .count();
    }

    boolean isFirst(Occurrence occurrence) {
        return numberBefore(occurrence) == 0;
    }

    /// Whether the rule gives an occurrence.
    boolean gives(LocalDateTime local) {
        return from(local).findFirst().filter(next -> next.local().equals(local)).isPresent();
    }

    /// The occurrence of a wall-clock time, whether the rule gives it or not.
    Occurrence occurrence(LocalDateTime local) {
        return new Occurrence(local, ZonedDateTime.of(local, zone).toInstant());
    }
}
