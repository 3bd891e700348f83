package dev.milepost.task.focus.messaging;

import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.task.focus.FocusAnnouncements;
import dev.milepost.task.focus.FocusDetails;
import dev.milepost.task.focus.FocusEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Publishes how focus sessions end, and counts what happens to them: `milepost.focus.sessions.changed` by `change`.
@Component
class PublishedFocusEvents implements FocusAnnouncements {

    private final MeterRegistry meters;

    PublishedFocusEvents(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public List<OutgoingEvent> of(List<FocusEvent> events) {
        events.forEach(this::count);
        return events.stream().flatMap(PublishedFocusEvents::published).toList();
    }

    private static Stream<OutgoingEvent> published(FocusEvent event) {
        return switch (event) {
            case FocusEvent.Completed(var session, var reason) ->
                    outgoing(event, FocusSessionCompletedV1.of(session, reason));
            case FocusEvent.Abandoned(var session) ->
                    outgoing(event, FocusSessionAbandonedV1.of(session));
            case FocusEvent.Started _,
                    FocusEvent.Paused _,
                    FocusEvent.Resumed _,
                    FocusEvent.Signed _ ->
                    Stream.empty();
        };
    }

    private static Stream<OutgoingEvent> outgoing(FocusEvent event, Record payload) {
        FocusDetails details = event.session().details();
        return Stream.of(new OutgoingEvent(details.id().value(), details.userId(), payload));
    }

    private void count(FocusEvent event) {
        meters.counter(
                        "milepost.focus.sessions.changed",
                        "change",
                        event.getClass().getSimpleName())
                .increment();
    }
}
