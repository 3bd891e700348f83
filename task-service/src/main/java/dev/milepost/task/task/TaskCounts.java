package dev.milepost.task.task;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many of a user's tasks there are of each kind, for badges (TASK-3). Hidden and archived ones do not count; all but
/// the counts by status are of open tasks.
///
/// @param today what is due today, as overdue and upcoming without the tasks of goals that rest
/// @param tags the most frequent first
public record TaskCounts(
        int today,
        int overdue,
        int upcoming,
        int withoutDate,
        Map<TaskStatus, Integer> statuses,
        Map<Priority, Integer> priorities,
        List<OfTag> tags,
        List<OfGoal> goals) {

    public record OfTag(String tag, int count) {}

    public record OfGoal(UUID goalId, @Nullable String goalName, int count) {}
}
