package dev.milepost.task.note;

import dev.milepost.kit.event.Change;
import dev.milepost.task.limit.KnownLimits;
import dev.milepost.task.limit.Limits;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Changes notes (TASK-6). A note is locked while it is decided about, so that of simultaneous changes that saw the same
/// version one is made.
@Component
public class EditNoteHandler {

    private final Notes notes;
    private final NoteRules rules;
    private final KnownLimits limits;
    private final TransactionalOperator transactions;
    private final Clock clock;

    EditNoteHandler(
            Notes notes,
            NoteRules rules,
            KnownLimits limits,
            TransactionalOperator transactions,
            Clock clock) {
        this.notes = notes;
        this.rules = rules;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Answers the note as it is afterwards.
    public Mono<Note> handle(EditNote wish) {
        return notes.locked(wish.id())
                .map(note -> NoteRules.owned(wish.user(), wish.expectedVersion(), note))
                .zipWith(limits.of(wish.user()), (note, allowed) -> decide(wish, note, allowed))
                .flatMap(edit -> writable(wish, edit).thenReturn(edit.change()))
                .flatMap(notes::save)
                .as(transactions::transactional);
    }

    private Edit decide(EditNote wish, Note note, Limits allowed) {
        int length = Limits.charactersIn(note.fields().content());
        NoteFields wanted = NoteRules.allowed(wish.wish().apply(note.fields()), length, allowed);
        return new Edit(note, note.edit(wanted, clock.instant()));
    }

    /// Where the note is and where it goes.
    private Mono<Void> writable(EditNote wish, Edit edit) {
        Mono<Void> here = rules.writable(wish.user(), edit.before().fields().taskId());
        return edit.moves()
                ? here.then(rules.writable(wish.user(), edit.change().state().fields().taskId()))
                : here;
    }

    private record Edit(Note before, Change<Note, NoteEvent> change) {

        boolean moves() {
            return !Objects.equals(before.fields().taskId(), change.state().fields().taskId());
        }
    }
}
