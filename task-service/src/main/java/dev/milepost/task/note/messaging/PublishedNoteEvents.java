package dev.milepost.task.note.messaging;

import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NoteAnnouncements;
import dev.milepost.task.note.NoteEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/// Publishes every fact about notes, and counts them.
@Component
class PublishedNoteEvents implements NoteAnnouncements {

    private final MeterRegistry meters;

    PublishedNoteEvents(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public List<OutgoingEvent> of(List<? extends NoteEvent> events) {
        events.forEach(this::count);
        return events.stream().map(PublishedNoteEvents::published).toList();
    }

    private static OutgoingEvent published(NoteEvent event) {
        Note note = event.note();
        return new OutgoingEvent(note.id().value(), note.userId(), payload(event));
    }

    private static Record payload(NoteEvent event) {
        return switch (event) {
            case NoteEvent.Created(var note) -> NoteCreatedV1.of(note);
            case NoteEvent.Updated(var note, var changed) -> NoteUpdatedV1.of(note, changed);
            case NoteEvent.Deleted(var note) -> NoteDeletedV1.of(note);
        };
    }

    private void count(NoteEvent event) {
        meters.counter("milepost.notes.changed", "change", event.getClass().getSimpleName())
                .increment();
    }
}
