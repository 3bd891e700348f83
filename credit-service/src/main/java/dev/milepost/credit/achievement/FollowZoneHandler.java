package dev.milepost.credit.achievement;

import dev.milepost.credit.limit.LimitsOfUsers;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes what was done since for the days of the zone in which it was done, also when that is heard late. What was unlocked
/// in the meantime stays. Joins the caller's transaction.
@Component
public class FollowZoneHandler {

    private final LimitsOfUsers limits;
    private final ZonesOfUsers zones;
    private final MeasuredDays days;
    private final Progress progress;

    FollowZoneHandler(
            LimitsOfUsers limits, ZonesOfUsers zones, MeasuredDays days, Progress progress) {
        this.limits = limits;
        this.zones = zones;
        this.days = days;
        this.progress = progress;
    }

    public Mono<Void> handle(FollowZone command) {
        return limits.lock(command.user())
                .then(Mono.defer(() -> zones.add(command)))
                .then(Mono.defer(() -> days.rebuild(command.user())))
                .then(Mono.defer(() -> measured(command)));
    }

    private Mono<Void> measured(FollowZone command) {
        return progress.measure(command.user(), Set.of(Measure.ACTIVE_DAYS, Measure.STREAK_DAYS));
    }
}
