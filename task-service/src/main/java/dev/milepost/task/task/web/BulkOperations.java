package dev.milepost.task.task.web;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.problem.Problem;
import dev.milepost.kit.problem.ProblemExceptionHandler;
import dev.milepost.kit.problem.Refusal;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.web.MergePatches;
import dev.milepost.task.task.ChangeMany.Item;
import dev.milepost.task.task.ChangeTask;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.CreateTask;
import dev.milepost.task.task.DeleteTask;
import dev.milepost.task.task.TaskCommand;
import dev.milepost.task.task.TaskCommand.CompleteTask;
import dev.milepost.task.task.TaskCommand.EditTask;
import dev.milepost.task.task.TaskCommand.ReopenTask;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskWish;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.databind.node.ObjectNode;

/// Reads the operations of a bulk. One that cannot be read is refused by itself.
@Component
class BulkOperations {

    private static final Set<String> HEAD = Set.of("op", "id", "version");
    private static final Set<String> DUE = Set.of("due_date", "due_time", "timezone");

    private final MergePatches patches;
    private final TaskPatch patch;
    private final ProblemExceptionHandler problems;

    BulkOperations(MergePatches patches, TaskPatch patch, ProblemExceptionHandler problems) {
        this.patches = patches;
        this.patch = patch;
        this.problems = problems;
    }

    Item item(ObjectNode operation, CurrentUser user) {
        try {
            return new Item.Wanted(wish(operation, user));
        } catch (Refusal refusal) {
            return new Item.Senseless(refusal);
        } catch (ServerWebInputException unreadable) {
            return new Item.Senseless(new Unreadable(problems.problemOf(unreadable)));
        }
    }

    private TaskWish wish(ObjectNode operation, CurrentUser user) {
        Head head = patches.read(operation.deepCopy().retain(HEAD), Head.class);
        ObjectNode rest = operation.deepCopy().remove(HEAD);
        return switch (head.op()) {
            case CREATE -> created(head, rest, user);
            case DELETE -> new DeleteTask(head.task(), user, head.version());
            case COMPLETE, REOPEN, RESCHEDULE, TAG, UNTAG, UPDATE ->
                    new ChangeTask(head.task(), user, commands(head, rest, user), head.version());
        };
    }

    private CreateTask created(Head head, ObjectNode fields, CurrentUser user) {
        if (head.id() != null) {
            throw new InvalidField("id", "is given to a new task and cannot be chosen");
        }
        return CreateTask.of(user, patches.read(fields, TaskRequest.class).fields(user.timezone()));
    }

    private List<TaskCommand> commands(Head head, ObjectNode rest, CurrentUser user) {
        return switch (head.op()) {
            case COMPLETE -> List.of(new CompleteTask(CompletedBy.MANUAL));
            case REOPEN -> List.of(new ReopenTask());
            case TAG -> List.of(readable(patch.tagging(tags(rest), true, user.timezone())));
            case UNTAG -> List.of(readable(patch.tagging(tags(rest), false, user.timezone())));
            case RESCHEDULE -> readable(patch.commands(due(rest), user.timezone()));
            case UPDATE -> readable(patch.commands(rest, user.timezone()));
            case CREATE, DELETE -> List.of();
        };
    }

    private static ObjectNode due(ObjectNode rest) {
        if (!rest.has("due_date")) {
            throw new InvalidField("due_date", "is required");
        }
        return rest.retain(DUE);
    }

    private List<String> tags(ObjectNode rest) {
        return TaskRequest.tags(patches.read(rest.retain("tags"), Tags.class).tags());
    }

    private List<TaskCommand> readable(List<TaskCommand> commands) {
        return commands.stream().map(this::readable).toList();
    }

    /// What a patch makes of a task is known only when the task is.
    private TaskCommand readable(TaskCommand command) {
        if (!(command instanceof EditTask(var wish))) {
            return command;
        }
        return new EditTask(now -> {
            try {
                return wish.apply(now);
            } catch (ServerWebInputException unreadable) {
                throw new Unreadable(problems.problemOf(unreadable));
            }
        });
    }

    /// @param id required but for a new task
    record Head(@NotNull BulkOp op, @Nullable UUID id, @Nullable @Positive Long version) {

        TaskId task() {
            if (id == null) {
                throw new InvalidField("id", "is required");
            }
            return new TaskId(id);
        }
    }

    record Tags(
            @NotNull @NotEmpty
                    List<
                                    @NotNull
                                    @Pattern(regexp = TaskRequest.TAG, message = TaskRequest.WORD)
                                    String>
                            tags) {}

    /// An operation with members of the wrong kind.
    private static final class Unreadable extends Refusal {

        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(HttpStatus.BAD_REQUEST, problem.detail());
            this.problem = problem;
        }

        @Override
        public String code() {
            return problem.code();
        }

        @Override
        public List<FieldError> errors() {
            return problem.errors();
        }
    }
}
