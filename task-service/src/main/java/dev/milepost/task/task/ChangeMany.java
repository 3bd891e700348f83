package dev.milepost.task.task;

import dev.milepost.kit.problem.Refusal;
import dev.milepost.kit.security.CurrentUser;
import java.util.List;

/// A user's wishes for many tasks, in their order (TASK-15).
///
/// @param allOrNothing whether one that is refused undoes the others
public record ChangeMany(CurrentUser user, List<Item> items, boolean allOrNothing) {

    public ChangeMany {
        items = List.copyOf(items);
    }

    /// One of them.
    public sealed interface Item {

        record Wanted(TaskWish wish) implements Item {}

        /// What cannot be a wish at all.
        record Senseless(Refusal refusal) implements Item {}
    }
}
