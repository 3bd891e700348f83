package dev.milepost.task.limit;

/// How many own open tasks a user has and may have.
///
/// @param open how many there are; not counted for a user without a limit
public record TaskRoom(Limits limits, long open) {

    /// @throws TaskLimitReached when so many more are more than allowed
    public void allow(int more) {
        limits.allowTasks(open, more);
    }
}
