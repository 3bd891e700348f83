package dev.milepost.task.note;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.task.limit.KnownLimits;
import dev.milepost.task.limit.Limits;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Writes notes, as many as the tier allows (TASK-6).
@Component
public class CreateNoteHandler {

    private final Notes notes;
    private final NoteRules rules;
    private final KnownLimits limits;
    private final TransactionalOperator transactions;
    private final Clock clock;

    CreateNoteHandler(
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

    /// Answers the new note.
    public Mono<Note> handle(CreateNote wish) {
        return rules.writable(wish.user(), wish.fields().taskId())
                .then(limits.of(wish.user()))
                .flatMap(allowed -> roomFor(wish, allowed))
                .map(allowed -> NoteRules.allowed(wish.fields(), 0, allowed))
                .flatMap(fields -> add(wish, fields))
                .as(transactions::transactional);
    }

    private Mono<Limits> roomFor(CreateNote wish, Limits allowed) {
        return allowed.notes() == null
                ? Mono.just(allowed)
                : notes.countedAlone(wish.user().id())
                        .doOnNext(count -> checkRoom(allowed, count))
                        .thenReturn(allowed);
    }

    private static void checkRoom(Limits allowed, long count) {
        Limits.atMost(allowed.notes(), count + 1, limit -> new NoteLimitReached(limit, count));
    }

    private Mono<Note> add(CreateNote wish, NoteFields fields) {
        NoteId id = new NoteId(UuidV7.next());
        return notes.add(Note.written(id, wish.user().id(), fields, clock.instant()));
    }
}
