package dev.milepost.task.series;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.TaskFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that is done again and again (TASK-7). Its occurrences become tasks ahead of time, as far as the horizon and at
/// least the next one; or, when it is anchored to completion, one at a time. It can be paused and resumed, and ends for
/// good; tasks that it made and nobody touched follow it, all others are their user's.
///
/// @param task what each instance says; it has no day
/// @param version grows by one with each change that its user makes
public record Series(
        SeriesId id,
        UserId userId,
        Anchor anchor,
        SeriesStatus status,
        Schedule schedule,
        TaskFields task,
        Progress progress,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /// How many instances are made in one go.
    static final int MOST_AT_ONCE = 100;

    static Series begun(SeriesId id, UserId user, SeriesWish wish, Instant now) {
        return new Series(
                id,
                user,
                wish.anchor(),
                SeriesStatus.ACTIVE,
                wish.schedule(),
                wish.task().due(null),
                Progress.NONE,
                1,
                now,
                now);
    }

    /// What the instance of an occurrence says.
    TaskFields instance(Occurrence occurrence) {
        return task.due(
                schedule.allDay()
                        ? Due.on(occurrence.date())
                        : new Due(
                                occurrence.date(),
                                occurrence.local().toLocalTime(),
                                schedule.zone()));
    }

    /// What is still to become tasks on some days; nothing of a series that does not go on, or waits for its instance to be
    /// done.
    List<Occurrence> toCome(LocalDate first, LocalDate last, int most) {
        LocalDateTime through = progress.madeThrough();
        return status == SeriesStatus.ACTIVE && anchor == Anchor.DUE_DATE
                ? schedule.between(first, last, most).stream()
                        .filter(next -> through == null || next.local().isAfter(through))
                        .toList()
                : List.of();
    }

    /// What is to be made at a moment.
    ///
    /// @param daysAhead the horizon
    Filling fill(Instant now, int daysAhead) {
        if (status != SeriesStatus.ACTIVE) {
            return Filling.nothing(progress.still());
        }
        return switch (anchor) {
            case DUE_DATE -> ahead(now, daysAhead);
            case COMPLETION -> progress.made() == 0 ? first() : Filling.nothing(progress.still());
        };
    }

    private Filling first() {
        return schedule.from(schedule.start())
                .findFirst()
                .map(this::one)
                .orElseGet(() -> Filling.nothing(progress.still()));
    }

    private Filling one(Occurrence occurrence) {
        return new Filling(
                List.of(occurrence), new Progress(occurrence.local(), progress.made() + 1, null));
    }

    private Filling ahead(Instant now, int daysAhead) {
        LocalDate last = dayOf(now).plusDays(daysAhead);
        Iterator<Occurrence> coming = coming(now);
        List<Occurrence> made = new ArrayList<>();
        Occurrence latest = latest();
        while (coming.hasNext()) {
            Occurrence next = coming.next();
            boolean enough = next.date().isAfter(last) || made.size() == MOST_AT_ONCE;
            if (enough && latest != null && isAhead(latest, now)) {
                return filled(made, latest, lookAgain(made, latest, next, daysAhead));
            }
            made.add(next);
            latest = next;
        }
        return filled(made, latest, null);
    }

    private Iterator<Occurrence> coming(Instant now) {
        LocalDateTime today = dayOf(now).atStartOfDay();
        LocalDateTime through = progress.madeThrough();
        return schedule.from(through == null || through.isBefore(today) ? today : through)
                .filter(next -> through == null || next.local().isAfter(through))
                .iterator();
    }

    private @Nullable Occurrence latest() {
        LocalDateTime through = progress.madeThrough();
        return through == null ? null : schedule.occurrence(through);
    }

    private Filling filled(
            List<Occurrence> made, @Nullable Occurrence latest, @Nullable Instant nextAt) {
        return new Filling(
                made,
                new Progress(
                        latest == null ? null : latest.local(),
                        progress.made() + made.size(),
                        nextAt));
    }

    /// When the next occurrence comes within the horizon, or there is none ahead any more, whatever is first. Who has made
    /// as many as are made in one go looks again when the first of them is past.
    private Instant lookAgain(
            List<Occurrence> made, Occurrence latest, Occurrence next, int daysAhead) {
        if (made.size() == MOST_AT_ONCE) {
            return past(made.getFirst());
        }
        Instant within = next.date().minusDays(daysAhead).atStartOfDay(schedule.zone()).toInstant();
        Instant noneAhead = past(latest);
        return within.isBefore(noneAhead) ? within : noneAhead;
    }

    /// Whether an occurrence is still to come, or its day has not ended.
    boolean isAhead(Occurrence occurrence, Instant now) {
        return past(occurrence).isAfter(now);
    }

    private Instant past(Occurrence occurrence) {
        return schedule.allDay()
                ? occurrence.date().plusDays(1).atStartOfDay(schedule.zone()).toInstant()
                : occurrence.at();
    }

    /// The day on which a moment falls where the series' clock is.
    LocalDate dayOf(Instant moment) {
        return ZonedDateTime.ofInstant(moment, schedule.zone()).toLocalDate();
    }

    /// What follows an instance that was closed. Only the latest of a series that is anchored to completion is followed,
    /// so an instance that is closed again has no second follower.
    Filling afterClosing(LocalDateTime recurrenceId, Instant at) {
        boolean latest = recurrenceId.equals(progress.madeThrough());
        Integer count = schedule.rule().count();
        boolean more = count == null || progress.made() < count;
        if (anchor != Anchor.COMPLETION || status != SeriesStatus.ACTIVE || !latest || !more) {
            return Filling.nothing(progress);
        }
        Occurrence next = schedule.afterCompletionOn(dayOf(at), recurrenceId);
        return next == null ? Filling.nothing(progress) : one(next);
    }

    Series filled(Progress then) {
        return with(status, schedule, task, then, version, updatedAt);
    }

    /// As its user wants it from now on.
    Series wanted(SeriesWish wish, Instant now) {
        if (wish.anchor() != anchor) {
            throw new InvalidField("recurrence.anchor", "stays; end the series and begin another");
        }
        Schedule then = wish.schedule();
        boolean sameDays = then.equals(schedule);
        TaskFields says = wish.task().due(null);
        if (sameDays && says.equals(task)) {
            return this;
        }
        boolean goesOn = sameDays || anchor == Anchor.COMPLETION;
        return with(status, then, says, goesOn ? progress : progress.anew(), version + 1, now);
    }

    Series without(Set<LocalDateTime> occurrences, Instant now) {
        Set<LocalDateTime> exdates = new HashSet<>(schedule.exdates());
        return exdates.addAll(occurrences)
                ? with(status, schedule.without(exdates), task, progress, version + 1, now)
                : this;
    }

    /// Whether the rule still wants an instance.
    boolean stillGives(Instance instance) {
        return anchor == Anchor.COMPLETION || schedule.gives(instance.recurrenceId());
    }

    boolean isAhead(Instance instance, Instant now) {
        return isAhead(schedule.occurrence(instance.recurrenceId()), now);
    }

    /// Leaves to instances that stay what they stand for: their own occurrence, or all of their day when the rule does not
    /// give that one.
    Series leaving(List<Instance> staying) {
        Set<LocalDateTime> exdates = new HashSet<>(schedule.exdates());
        staying.stream()
                .map(Instance::recurrenceId)
                .flatMap(this::takenBy)
                .map(Occurrence::local)
                .forEach(exdates::add);
        return with(status, schedule.without(exdates), task, progress, version, updatedAt);
    }

    private Stream<Occurrence> takenBy(LocalDateTime recurrenceId) {
        LocalDate day = recurrenceId.toLocalDate();
        return schedule.gives(recurrenceId)
                ? Stream.of(schedule.occurrence(recurrenceId))
                : schedule.between(day, day, MOST_AT_ONCE).stream();
    }

    /// As it is when it ends before an occurrence.
    Series endingBefore(Occurrence occurrence, Instant now) {
        return with(
                status,
                schedule.endingBefore(occurrence),
                task,
                progress.still(),
                version + 1,
                now);
    }

    Series in(SeriesStatus then, Instant now) {
        if (status == then) {
            return this;
        }
        Progress progressed = then == SeriesStatus.ACTIVE ? resumed() : progress.still();
        return with(then, schedule, task, progressed, version + 1, now);
    }

    private Progress resumed() {
        return anchor == Anchor.DUE_DATE ? progress.anew() : progress;
    }

    private Series with(
            SeriesStatus thenStatus,
            Schedule thenSchedule,
            TaskFields thenTask,
            Progress thenProgress,
            long thenVersion,
            Instant now) {
        return new Series(
                id,
                userId,
                anchor,
                thenStatus,
                thenSchedule,
                thenTask,
                thenProgress,
                thenVersion,
                createdAt,
                now);
    }
}
