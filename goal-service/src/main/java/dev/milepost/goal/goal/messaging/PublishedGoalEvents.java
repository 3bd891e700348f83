package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.GoalAnnouncements;
import dev.milepost.goal.goal.GoalEvent;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Says which facts of goals leave the service, and in what shape; and counts all of them.
@Component
class PublishedGoalEvents implements GoalAnnouncements {

    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Timer planning;

    PublishedGoalEvents(Outbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        this.meters = meters;
        this.planning =
                Timer.builder("milepost.goals.planning")
                        .description("From a goal waiting for its first plan to having it")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(10))
                        .maximumExpectedValue(Duration.ofMinutes(5))
                        .register(meters);
    }

    @Override
    public Mono<Void> announce(List<? extends GoalEvent> events) {
        events.forEach(this::measure);
        return outbox.append(events.stream().flatMap(PublishedGoalEvents::published).toList());
    }

    /// A plan and its failure came from the planner, who has told everyone already.
    static Stream<OutgoingEvent> published(GoalEvent event) {
        return switch (event) {
            case GoalEvent.Created(var core) -> outgoing(event, GoalCreatedV1.of(core));
            case GoalEvent.Updated(var core, var changed) ->
                    outgoing(event, GoalUpdatedV1.of(core, changed));
            case GoalEvent.Paused(var core) -> outgoing(event, GoalPausedV1.of(core));
            case GoalEvent.Resumed(var core) -> outgoing(event, GoalResumedV1.of(core));
            case GoalEvent.Completed(var core) -> outgoing(event, GoalCompletedV1.of(core));
            case GoalEvent.Archived(var core) -> outgoing(event, GoalArchivedV1.of(core));
            case GoalEvent.Deleted(var core) -> outgoing(event, GoalDeletedV1.of(core));
            case GoalEvent.RevisionRequested(var core, var wish) ->
                    outgoing(event, GoalRevisionRequestedV1.of(core, wish));
            case GoalEvent.UndoRequested(var core, var planNumber) ->
                    outgoing(event, GoalRevisionRequestedV1.toUndo(core, planNumber));
            case GoalEvent.Planned _, GoalEvent.PlanningFailed _ -> Stream.empty();
        };
    }

    private static Stream<OutgoingEvent> outgoing(GoalEvent event, Record payload) {
        return Stream.of(
                new OutgoingEvent(event.core().id().value(), event.core().owner(), payload));
    }

    private void measure(GoalEvent event) {
        meters.counter("milepost.goals.events", "event", event.getClass().getSimpleName())
                .increment();
        if (event instanceof GoalEvent.Planned(var _, Duration waited) && waited != null) {
            planning.record(waited);
        }
    }
}
