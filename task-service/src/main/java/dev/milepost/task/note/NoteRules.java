package dev.milepost.task.note;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.problem.StaleVersion;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.limit.Limits;
import dev.milepost.task.task.TaskArchived;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskQueries;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What holds for notes beside their form (TASK-6): they are not empty, not longer than the tier allows, on a task of the
/// same user, and read-only on a task that is.
@Component
class NoteRules {

    private final TaskQueries tasks;

    NoteRules(TaskQueries tasks) {
        this.tasks = tasks;
    }

    /// Answers the note when it is the user's and of the expected version.
    static Note owned(CurrentUser user, @Nullable Long expectedVersion, Note note) {
        if (!note.userId().equals(user.id())) {
            throw new NoteBelongsToAnotherUser();
        }
        if (expectedVersion != null && expectedVersion != note.version()) {
            throw new StaleVersion(note.version());
        }
        return note;
    }

    /// @param length of the content as it was: what has become too long by a smaller limit can be edited, but not grow
    static NoteFields allowed(NoteFields wanted, int length, Limits limits) {
        if (wanted.title() == null && wanted.content().isBlank()) {
            throw new InvalidField("content", "must not be blank in a note without a title");
        }
        int wantedLength = Limits.charactersIn(wanted.content());
        if (wantedLength > length) {
            Limits.atMost(
                    limits.noteCharacters(),
                    wantedLength,
                    limit -> new NoteTooLong(limit, wantedLength));
        }
        return wanted;
    }

    /// Completes when notes on the task may be changed, or there is none.
    Mono<Void> writable(CurrentUser user, @Nullable UUID task) {
        return task == null
                ? Mono.empty()
                : tasks.one(new TaskId(task), user.id())
                        .filter(found -> !found.details().marks().archived())
                        .switchIfEmpty(Mono.error(TaskArchived::new))
                        .then();
    }
}
