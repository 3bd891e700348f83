package dev.milepost.credit.achievement;

import dev.milepost.credit.achievement.CountedThings.Outcome;
import dev.milepost.credit.limit.LimitsOfUsers;
import dev.milepost.kit.security.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Counts what a fact tells, once in a lifetime. Facts of one user come one after the other, whichever instance handles
/// them. Joins the caller's transaction.
@Component
public class CountThingsHandler {

    private final LimitsOfUsers limits;
    private final CountedThings things;
    private final MeasuredDays days;
    private final Progress progress;

    CountThingsHandler(
            LimitsOfUsers limits, CountedThings things, MeasuredDays days, Progress progress) {
        this.limits = limits;
        this.things = things;
        this.days = days;
        this.progress = progress;
    }

    public Mono<Void> handle(CountThings command) {
        UserId user = command.user();
        return limits.lock(user)
                .thenMany(Flux.fromIterable(command.things()))
                .concatMap(thing -> count(user, thing))
                .filter(counted -> counted.outcome() != Outcome.KNOWN)
                .collectList()
                .filter(counted -> !counted.isEmpty())
                .flatMap(counted -> follow(user, counted));
    }

    private Mono<Counted> count(UserId user, CountedThing thing) {
        return things.count(user, thing).map(outcome -> new Counted(thing, outcome));
    }

    private Mono<Void> follow(UserId user, List<Counted> counted) {
        return Flux.fromIterable(counted)
                .filter(one -> one.thing().measure() == Measure.TASKS)
                .concatMap(done -> day(user, done))
                .then(Mono.defer(() -> progress.measure(user, measures(counted))));
    }

    private Mono<Void> day(UserId user, Counted done) {
        return done.outcome() == Outcome.NEW
                ? days.add(user, done.thing().at())
                : days.rebuild(user);
    }

    private static Set<Measure> measures(List<Counted> counted) {
        return counted.stream()
                .flatMap(one -> measuredBy(one.thing().measure()))
                .collect(Collectors.toSet());
    }

    private static Stream<Measure> measuredBy(Measure counted) {
        return counted == Measure.TASKS
                ? Stream.of(
                        Measure.TASKS, Measure.ACTIVE_DAYS, Measure.STREAK_DAYS, Measure.REPLANS)
                : Stream.of(counted);
    }

    private record Counted(CountedThing thing, Outcome outcome) {}
}
