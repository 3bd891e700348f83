package dev.milepost.task.series;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.limit.TaskLimits;
import dev.milepost.task.task.ChangeTask;
import dev.milepost.task.task.ChangeTaskHandler;
import dev.milepost.task.task.GoalAccess;
import dev.milepost.task.task.TaskCommand.EditTask;
import dev.milepost.task.task.TaskFields;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Changes a series, a part of it or one occurrence (TASK-7). Instances that their user touched are left as they are, by
/// all of these, and take the place of what the series would have on their days.
@Component
public class ChangeSeriesHandler {

    private final OwnSeries own;
    private final AllSeries series;
    private final Instances instances;
    private final SeriesMaker maker;
    private final Tidying tidying;
    private final OneOccurrence one;
    private final ChangeTaskHandler tasks;
    private final GoalAccess goals;
    private final TaskLimits limits;
    private final TransactionalOperator transactions;
    private final Clock clock;

    ChangeSeriesHandler(
            OwnSeries own,
            AllSeries series,
            Instances instances,
            SeriesMaker maker,
            Tidying tidying,
            OneOccurrence one,
            ChangeTaskHandler tasks,
            GoalAccess goals,
            TaskLimits limits,
            TransactionalOperator transactions,
            Clock clock) {
        this.own = own;
        this.series = series;
        this.instances = instances;
        this.maker = maker;
        this.tidying = tidying;
        this.one = one;
        this.tasks = tasks;
        this.goals = goals;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Answers the series that the wish came true in: a new one when the series was split.
    public Mono<Series> handle(ChangeSeries command) {
        return own.locked(
                        command.id(),
                        command.user(),
                        command.recurrenceId(),
                        command.expectedVersion())
                .flatMap(found -> changed(command, found))
                .as(transactions::transactional);
    }

    private LocalDate today(ChangeSeries command) {
        return LocalDate.ofInstant(clock.instant(), command.user().timezone());
    }

    private Mono<Series> changed(ChangeSeries command, Series found) {
        return switch (command.scope()) {
            case ALL -> all(command, found);
            case THIS -> this.one(command, found).thenReturn(found);
            case THIS_AND_FOLLOWING ->
                    found.anchor() == Anchor.COMPLETION
                            ? all(command, found)
                            : following(command, found, meant(command, found));
        };
    }

    private static Occurrence meant(ChangeSeries command, Series found) {
        return OneOccurrence.given(found, SeriesRules.required(command.recurrenceId()));
    }

    // One occurrence

    private Mono<Void> one(ChangeSeries command, Series found) {
        return one.foundOrMade(found, SeriesRules.required(command.recurrenceId()))
                .map(task ->
                        new ChangeTask(
                                task,
                                command.user(),
                                List.of(new EditTask(now -> ofOne(command, found, now))),
                                null))
                .flatMap(tasks::handle)
                .then();
    }

    private static TaskFields ofOne(ChangeSeries command, Series found, TaskFields now) {
        SeriesWish before = SeriesWish.of(found);
        SeriesWish wanted = command.wish().apply(before.saying(now));
        if (!wanted.recursLike(before)) {
            throw new InvalidField("recurrence", "cannot be changed for one occurrence");
        }
        return wanted.task();
    }

    // All

    private Mono<Series> all(ChangeSeries command, Series before) {
        Instant now = clock.instant();
        Series wanted = before.wanted(checked(command, SeriesWish.of(before)), now);
        return wanted.version() == before.version()
                ? Mono.just(before)
                : goalOf(command, before, wanted)
                        .then(
                                instances
                                        .lockedFrom(before.id(), startOfToday(before, now))
                                        .collectList())
                        .flatMap(made -> follow(command, before, wanted, made));
    }

    private SeriesWish checked(ChangeSeries command, SeriesWish before) {
        SeriesWish wanted = command.wish().apply(before);
        return wanted.startsLike(before) ? wanted : SeriesRules.checked(wanted, today(command));
    }

    private Mono<Void> goalOf(ChangeSeries command, Series before, Series wanted) {
        UUID goal = wanted.task().goalId();
        return goal == null || goal.equals(before.task().goalId())
                ? Mono.empty()
                : goals.check(goal, command.user().id());
    }

    private static LocalDateTime startOfToday(Series series, Instant now) {
        return series.dayOf(now).atStartOfDay();
    }

    private Mono<Series> follow(
            ChangeSeries command, Series before, Series wanted, List<Instance> made) {
        Instant now = clock.instant();
        List<Instance> untouched = made.stream().filter(Instance::isUntouched).toList();
        List<Instance> kept = untouched.stream().filter(wanted::stillGives).toList();
        List<Instance> gone =
                untouched.stream()
                        .filter(instance -> !wanted.stillGives(instance))
                        .filter(instance -> before.isAhead(instance, now))
                        .toList();
        List<Instance> staying =
                without(made, gone).stream().filter(own -> !wanted.stillGives(own)).toList();
        Series then = wanted.leaving(staying);
        return tidying.remove(before, gone)
                .then(series.save(then))
                .then(Mono.defer(() -> tidying.rewrite(command.user(), then, kept)))
                .then(Mono.defer(() -> maker.fill(then)));
    }

    private static List<Instance> without(List<Instance> all, List<Instance> gone) {
        return all.stream().filter(instance -> !gone.contains(instance)).toList();
    }

    // This and following

    private Mono<Series> following(ChangeSeries command, Series before, Occurrence from) {
        return before.schedule().isFirst(from)
                ? all(command, before)
                : instances
                        .lockedFrom(before.id(), from.local())
                        .collectList()
                        .flatMap(made -> split(command, before, from, made));
    }

    private Mono<Series> split(
            ChangeSeries command, Series before, Occurrence from, List<Instance> made) {
        Instant now = clock.instant();
        SeriesWish rest = SeriesWish.of(before).from(before, from);
        List<Instance> gone = made.stream().filter(Instance::isUntouched).toList();
        Series next =
                Series.begun(
                                new SeriesId(UuidV7.next()),
                                before.userId(),
                                checked(command, rest),
                                now)
                        .in(before.status(), now)
                        .leaving(without(made, gone));
        return goalOf(command, before, next)
                .then(tidying.remove(before, gone))
                .then(series.save(before.endingBefore(from, now)))
                .flatMap(maker::fill)
                .then(limits.roomFor(1, command.user()))
                .then(series.add(next))
                .flatMap(maker::fill);
    }
}
