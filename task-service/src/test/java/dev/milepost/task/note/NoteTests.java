package dev.milepost.task.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("TASK-6: what happens to a note")
class NoteTests {

    private static final Instant NOW = Instant.parse("2026-03-02T19:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final int LONGEST = 1_000;

    @Test
    void startsWithVersionOne() {
        Change<Note, NoteEvent> written = written(note("Ideas", "* one"));
        assertThat(written.state().version()).isEqualTo(1);
        assertThat(written.events()).containsExactly(new NoteEvent.Created(written.state()));
    }

    @Test
    void tellsWhatWasChanged() {
        Note note = written(note("Ideas", "* one")).state();
        Change<Note, NoteEvent> edited =
                note.edit(new NoteFields(UuidV7.next(), null, "* two", true), LATER);
        assertThat(edited.state().version()).isEqualTo(2);
        assertThat(edited.state().createdAt()).isEqualTo(NOW);
        assertThat(edited.state().updatedAt()).isEqualTo(LATER);
        assertThat(edited.events())
                .containsExactly(
                        new NoteEvent.Updated(
                                edited.state(), List.of("task_id", "title", "content", "pinned")));
    }

    @Test
    void staysAsItIsWhenTheSameIsWrittenAgain() {
        Note note = written(note("Ideas", "* one")).state();
        assertThat(note.edit(note.fields(), LATER)).isEqualTo(Change.of(note));
    }

    @Test
    void endsWithAVersionOfItsOwn() {
        assertThat(written(note(null, "one")).state().deleted(LATER).note().version()).isEqualTo(2);
    }

    @Nested
    @DisplayName("that becomes a task")
    class AsTask {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "Call mum",
                    "# Call mum",
                    "###   Call mum",
                    "- Call mum",
                    "* Call mum",
                    "- [ ] Call mum",
                    "- [x] Call mum",
                    "1. Call mum",
                    "12) Call mum",
                    "> Call mum",
                })
        void takesItsTitleFromTheFirstLineWithoutMarks(String line) {
            assertThat(task(note(null, "\n\n" + line + "\n\nAbout **Sunday**\n- cake\n")))
                    .isEqualTo(new NoteAsTask("Call mum", "About **Sunday**\n- cake", true));
        }

        @ParameterizedTest
        @CsvSource({"#family dinner", "-5 degrees", "---", "1.5 l of milk", "**Now**"})
        void leavesAloneWhatIsNoMark(String line) {
            assertThat(task(note(null, line)).title()).isEqualTo(line);
        }

        @Test
        void takesItsOwnTitleFirst() {
            assertThat(task(note("Ideas", "# One\ntwo")))
                    .isEqualTo(new NoteAsTask("Ideas", "# One\ntwo", true));
        }

        @Test
        void keepsALineThatIsTooLongForATitleInTheDescription() {
            String line = "word ".repeat(50).strip();
            NoteAsTask task = task(note(null, line + "\nand more"));
            assertThat(task.title()).hasSizeLessThanOrEqualTo(200).endsWith("word…");
            assertThat(task.description()).isEqualTo(line + "\nand more");
            assertThat(task.whole()).isTrue();
        }

        @Test
        void saysWhenTheDescriptionCannotHoldTheRest() {
            assertThat(task(note("Long", "x".repeat(LONGEST))).whole()).isTrue();
            NoteAsTask task = task(note("Long", "\uD83C\uDF31".repeat(LONGEST + 1)));
            assertThat(task.whole()).isFalse();
            assertThat(task.description()).isEqualTo("\uD83C\uDF31".repeat(LONGEST - 1) + "…");
        }
    }

    private static NoteAsTask task(NoteFields fields) {
        return NoteAsTask.of(fields, LONGEST);
    }

    private static NoteFields note(@Nullable String title, String content) {
        return new NoteFields(null, title, content, false);
    }

    private static Change<Note, NoteEvent> written(NoteFields fields) {
        return Note.written(new NoteId(UuidV7.next()), new UserId(UuidV7.next()), fields, NOW);
    }
}
