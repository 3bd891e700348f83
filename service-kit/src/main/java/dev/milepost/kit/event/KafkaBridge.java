package dev.milepost.kit.event;

import dev.milepost.kit.web.RequestId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/// The one place in the suite that waits: a consumer's own thread waits here for the reactive handling of its record,
/// so that the next record of the partition is not begun before this one is done, and the offset never runs ahead.
final class KafkaBridge implements Consumer<Message<byte[]>> {

    private static final Logger log = LoggerFactory.getLogger(KafkaBridge.class);

    private final Reactions reactions;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    KafkaBridge(Reactions reactions, DeadLetters deadLetters, MeterRegistry meters) {
        this.reactions = reactions;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void accept(Message<byte[]> message) {
        handle(message).onErrorResume(error -> bury(message, error)).block();
    }

    private Mono<Void> handle(Message<byte[]> message) {
        return Mono.fromCallable(() -> ReceivedEvent.of(message)).flatMap(this::handle);
    }

    private Mono<Void> handle(ReceivedEvent event) {
        String requestId = event.requestId() == null ? event.id().toString() : event.requestId();
        return reactions
                .handle(event)
                .doOnSuccess(_ ->
                        meters.counter("milepost.events.handled", "type", event.type()).increment())
                .contextWrite(context -> context.put(RequestId.KEY, requestId));
    }

    private Mono<Void> bury(Message<byte[]> message, Throwable error) {
        log.atError()
                .setCause(error)
                .addKeyValue("event_id", ReceivedEvent.text(message, EventHeaders.ID))
                .addKeyValue("type", ReceivedEvent.text(message, EventHeaders.TYPE))
                .log("An event goes to the dead letters");
        meters.counter("milepost.events.dead").increment();
        return deadLetters.accept(message, error);
    }
}
