package dev.milepost.task.note;

import dev.milepost.task.limit.KnownLimits;
import dev.milepost.task.limit.Limits;
import dev.milepost.task.task.CreateTask;
import dev.milepost.task.task.CreateTaskHandler;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskFields;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Makes tasks of notes, by hand (TASK-6). The note goes when the task holds all of its words and its user does not want
/// to keep it; otherwise it stays on the task, so that nothing that was written is lost.
@Component
public class ConvertNoteHandler {

    private static final int LONGEST_DESCRIPTION = 2_000;

    private final Notes notes;
    private final NoteRules rules;
    private final KnownLimits limits;
    private final CreateTaskHandler tasks;
    private final TransactionalOperator transactions;
    private final Clock clock;

    ConvertNoteHandler(
            Notes notes,
            NoteRules rules,
            KnownLimits limits,
            CreateTaskHandler tasks,
            TransactionalOperator transactions,
            Clock clock) {
        this.notes = notes;
        this.rules = rules;
        this.limits = limits;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Converted> handle(ConvertNote wish) {
        return notes.locked(wish.id())
                .map(note -> NoteRules.owned(wish.user(), wish.expectedVersion(), note))
                .delayUntil(note -> rules.writable(wish.user(), note.fields().taskId()))
                .zipWith(limits.of(wish.user()), ConvertNoteHandler::read)
                .flatMap(draft -> convert(wish, draft))
                .as(transactions::transactional);
    }

    private static Draft read(Note note, Limits allowed) {
        Integer longest = allowed.descriptionCharacters();
        int most = longest == null ? LONGEST_DESCRIPTION : Math.min(longest, LONGEST_DESCRIPTION);
        return new Draft(note, NoteAsTask.of(note.fields(), most));
    }

    private Mono<Converted> convert(ConvertNote wish, Draft draft) {
        return tasks.handle(CreateTask.of(wish.user(), wish.wish().apply(draft.fields())))
                .flatMap(task -> settle(draft, wish.keep(), task));
    }

    private Mono<Converted> settle(Draft draft, boolean keep, Task task) {
        UUID id = task.details().id().value();
        Note note = draft.note();
        return keep || !draft.words().whole()
                ? notes.save(note.edit(note.fields().on(id), clock.instant()))
                        .map(kept -> new Converted(task, kept))
                : notes.remove(note.deleted(clock.instant())).thenReturn(new Converted(task, null));
    }

    private record Draft(Note note, NoteAsTask words) {

        TaskFields fields() {
            return new TaskFields(
                    words.title(),
                    words.description(),
                    Priority.MEDIUM,
                    List.of(),
                    null,
                    null,
                    null,
                    false);
        }
    }

    /// @param note null when it is gone
    public record Converted(Task task, @Nullable Note note) {}
}
