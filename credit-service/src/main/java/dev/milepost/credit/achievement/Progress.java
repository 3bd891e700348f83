package dev.milepost.credit.achievement;

import dev.milepost.credit.limit.TellLimits;
import dev.milepost.credit.limit.TellLimitsHandler;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Measures anew how far a user is, and unlocks what that reaches: once, and with all that follows from it, in the caller's
/// transaction. What is counted is measured as a whole each time, so that no order of facts makes a difference.
@Component
class Progress {

    private final CountedThings things;
    private final DaysOfUsers days;
    private final ProgressOfUsers progress;
    private final AchievementCatalogue catalogue;
    private final UnlockedAchievements unlocked;
    private final AchievementAnnouncements announcements;
    private final TellLimitsHandler limits;
    private final Clock clock;

    Progress(
            CountedThings things,
            DaysOfUsers days,
            ProgressOfUsers progress,
            AchievementCatalogue catalogue,
            UnlockedAchievements unlocked,
            AchievementAnnouncements announcements,
            TellLimitsHandler limits,
            Clock clock) {
        this.things = things;
        this.days = days;
        this.progress = progress;
        this.catalogue = catalogue;
        this.unlocked = unlocked;
        this.announcements = announcements;
        this.limits = limits;
        this.clock = clock;
    }

    Mono<Void> measure(UserId user, Collection<Measure> measures) {
        Mono<ActiveDays> active = days.of(user).cache();
        return Flux.fromIterable(measures)
                .concatMap(measure ->
                        value(user, measure, active).map(value -> Map.entry(measure, value)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .delayUntil(values -> progress.save(user, values))
                .flatMap(values -> unlock(user, catalogue.reachedBy(values)));
    }

    /// @param active read when a measure wants it
    private Mono<Long> value(UserId user, Measure measure, Mono<ActiveDays> active) {
        return switch (measure) {
            case TASKS, FOCUS, EARLY, NOTES, GOALS -> things.number(user, measure);
            case REPLANS -> things.replans(user).map(Progress::survived);
            case ACTIVE_DAYS -> active.map(found -> (long) found.days().size());
            case STREAK_DAYS -> active.map(found -> (long) found.longest());
        };
    }

    private static long survived(List<SurvivedReplans> goals) {
        return goals.stream().mapToLong(SurvivedReplans::count).sum();
    }

    private Mono<Void> unlock(UserId user, List<Achievement> reached) {
        Instant now = clock.instant();
        return unlocked.add(user, reached, now)
                .filter(fresh -> !fresh.isEmpty())
                .flatMap(fresh -> tell(user, fresh, now));
    }

    private Mono<Void> tell(UserId user, List<Achievement> fresh, Instant now) {
        return announcements
                .announce(user, fresh, now)
                .then(Mono.defer(() -> limits.handle(TellLimits.withPerksOf(user))));
    }
}
