package dev.milepost.task.task;

import dev.milepost.kit.security.CurrentUser;

/// A user's wish for a task of their own.
///
/// @param origin the template or series that it is of, if any
public record CreateTask(CurrentUser user, TaskFields fields, TaskOrigin origin)
        implements TaskWish {

    public static CreateTask of(CurrentUser user, TaskFields fields) {
        return new CreateTask(user, fields, TaskOrigin.USER);
    }
}
