package dev.milepost.task.subtask;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.task.task.SubtaskSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a user can want of the subtasks of a task.
public sealed interface ChecklistCommand {

    /// @param position where the first of them is to stand; the end when it is null or beyond
    record AddSubtasks(List<NewSubtask> subtasks, @Nullable Integer position)
            implements ChecklistCommand {

        public AddSubtasks {
            subtasks = List.copyOf(subtasks);
        }

        /// At the end, in their order.
        public static AddSubtasks titled(List<String> titles, SubtaskSource source) {
            return new AddSubtasks(
                    titles.stream().map(title -> NewSubtask.of(title, source)).toList(), null);
        }
    }

    record NewSubtask(UUID id, String title, SubtaskSource source) {

        public static NewSubtask of(String title, SubtaskSource source) {
            return new NewSubtask(UuidV7.next(), title, source);
        }
    }

    /// What is null stays.
    ///
    /// @param position where it is to stand afterwards; the end when it is beyond
    record EditSubtask(
            UUID id,
            @Nullable String title,
            @Nullable Boolean completed,
            @Nullable Integer position)
            implements ChecklistCommand {}

    record RemoveSubtask(UUID id) implements ChecklistCommand {}

    /// @param ids each subtask of the task once, in the order that is wanted
    record OrderSubtasks(List<UUID> ids) implements ChecklistCommand {

        public OrderSubtasks {
            ids = List.copyOf(ids);
        }
    }

    /// Completes the task with all that is open of it.
    record ForceComplete() implements ChecklistCommand {}
}
