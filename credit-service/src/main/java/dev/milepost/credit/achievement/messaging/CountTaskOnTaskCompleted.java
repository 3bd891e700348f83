package dev.milepost.credit.achievement.messaging;

import dev.milepost.credit.achievement.CountThings;
import dev.milepost.credit.achievement.CountThingsHandler;
import dev.milepost.credit.achievement.CountedThing;
import dev.milepost.credit.achievement.Measure;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// A task counts when it is done first, and what it counts for beside that when that is so first.
@Component
class CountTaskOnTaskCompleted implements Reaction<TaskCompletedV1> {

    private final CountThingsHandler things;

    CountTaskOnTaskCompleted(CountThingsHandler things) {
        this.things = things;
    }

    @Override
    public Class<TaskCompletedV1> payloadType() {
        return TaskCompletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TaskCompletedV1> event) {
        TaskCompletedV1 done = event.payload();
        Instant at = Objects.requireNonNullElse(done.completedAt(), event.time());
        List<CountedThing> counted =
                measures(done)
                        .map(measure -> new CountedThing(measure, done.taskId(), done.goalId(), at))
                        .toList();
        return things.handle(new CountThings(event.userId(), counted));
    }

    private static Stream<Measure> measures(TaskCompletedV1 done) {
        return Stream.of(Measure.TASKS, Measure.FOCUS, Measure.EARLY)
                .filter(measure ->
                        switch (measure) {
                            case FOCUS -> Boolean.TRUE.equals(done.focusCompletion());
                            case EARLY -> done.daysEarly() > 0;
                            case TASKS, NOTES, GOALS, REPLANS, ACTIVE_DAYS, STREAK_DAYS -> true;
                        });
    }
}
