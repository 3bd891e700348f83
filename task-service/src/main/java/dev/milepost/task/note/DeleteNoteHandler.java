package dev.milepost.task.note;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Deletes notes (TASK-6).
@Component
public class DeleteNoteHandler {

    private final Notes notes;
    private final NoteRules rules;
    private final TransactionalOperator transactions;
    private final Clock clock;

    DeleteNoteHandler(
            Notes notes, NoteRules rules, TransactionalOperator transactions, Clock clock) {
        this.notes = notes;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Void> handle(DeleteNote wish) {
        return notes.locked(wish.id())
                .map(note -> NoteRules.owned(wish.user(), wish.expectedVersion(), note))
                .delayUntil(note -> rules.writable(wish.user(), note.fields().taskId()))
                .flatMap(note -> notes.remove(note.deleted(clock.instant())))
                .as(transactions::transactional);
    }
}
