package dev.milepost.credit.achievement.messaging;

import dev.milepost.credit.achievement.CountThings;
import dev.milepost.credit.achievement.CountThingsHandler;
import dev.milepost.credit.achievement.CountedThing;
import dev.milepost.credit.achievement.Measure;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// A note counts when it is written, whatever becomes of it.
@Component
class CountNoteOnNoteCreated implements Reaction<NoteCreatedV1> {

    private final CountThingsHandler things;

    CountNoteOnNoteCreated(CountThingsHandler things) {
        this.things = things;
    }

    @Override
    public Class<NoteCreatedV1> payloadType() {
        return NoteCreatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<NoteCreatedV1> event) {
        NoteCreatedV1 created = event.payload();
        CountedThing note =
                new CountedThing(Measure.NOTES, created.noteId(), null, created.createdAt());
        return things.handle(new CountThings(event.userId(), List.of(note)));
    }
}
