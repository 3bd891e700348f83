package dev.milepost.credit.achievement;

import dev.milepost.credit.limit.LimitsOfUsers;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps a task that was deleted and came back from counting twice (TASK-9). Joins the caller's transaction.
@Component
public class JoinTaskHandler {

    private static final Set<Measure> OF_TASKS =
            Set.of(
                    Measure.TASKS,
                    Measure.FOCUS,
                    Measure.EARLY,
                    Measure.ACTIVE_DAYS,
                    Measure.STREAK_DAYS,
                    Measure.REPLANS);

    private final LimitsOfUsers limits;
    private final CountedThings things;
    private final MeasuredDays days;
    private final Progress progress;

    JoinTaskHandler(
            LimitsOfUsers limits, CountedThings things, MeasuredDays days, Progress progress) {
        this.limits = limits;
        this.things = things;
        this.days = days;
        this.progress = progress;
    }

    public Mono<Void> handle(JoinTask command) {
        return limits.lock(command.user())
                .then(
                        Mono.defer(() ->
                                things.join(command.user(), command.task(), command.previous())))
                .then(Mono.defer(() -> days.rebuild(command.user())))
                .then(Mono.defer(() -> progress.measure(command.user(), OF_TASKS)));
    }
}
