package dev.milepost.task.note.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NoteEvent;
import dev.milepost.task.note.NoteFields;
import dev.milepost.task.note.NoteId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts about notes are as their contracts say")
class PublishedContractsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T19:00:00Z");

    @Test
    void everyFactMatchesItsContractAndNoContractIsLeftOut() {
        List<OutgoingEvent> published =
                new PublishedNoteEvents(new SimpleMeterRegistry())
                        .of(
                                List.of(
                                        new NoteEvent.Created(free()),
                                        new NoteEvent.Created(onTask()),
                                        new NoteEvent.Updated(onTask(), List.of("content")),
                                        new NoteEvent.Deleted(onTask())));
        assertThat(published).allSatisfy(event -> Contracts.assertWrites("task", event.payload()));
        assertThat(published.stream().map(event -> event.payload().getClass().getSimpleName()))
                .containsAll(
                        Contracts.recordsOf("task").stream()
                                .filter(name -> name.startsWith("Note"))
                                .toList());
    }

    private static Note free() {
        return note(new NoteFields(null, null, "# One", false));
    }

    private static Note onTask() {
        return note(new NoteFields(UuidV7.next(), "Ideas", "* one", true));
    }

    private static Note note(NoteFields fields) {
        return new Note(new NoteId(UuidV7.next()), new UserId(UuidV7.next()), fields, 1, NOW, NOW);
    }
}
