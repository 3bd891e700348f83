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
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// A goal counts when it is reached first.
@Component
class CountGoalOnGoalCompleted implements Reaction<GoalCompletedV1> {

    private final CountThingsHandler things;

    CountGoalOnGoalCompleted(CountThingsHandler things) {
        this.things = things;
    }

    @Override
    public Class<GoalCompletedV1> payloadType() {
        return GoalCompletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalCompletedV1> event) {
        UUID id = event.payload().goalId();
        Instant at = Objects.requireNonNullElse(event.payload().completedAt(), event.time());
        CountedThing goal = new CountedThing(Measure.GOALS, id, id, at);
        return things.handle(new CountThings(event.userId(), List.of(goal)));
    }
}
