package dev.milepost.planner.revision;

import dev.milepost.planner.plan.Trigger;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When plans are revised.
///
/// @param quietTime so long nothing more must happen before a revision starts
/// @param maxWait so long a revision waits at most for quiet
/// @param lease so long a claimed request is left to the instance that claimed it, unless that renews it, as it does while it
///     is at work; so long, too, a goal waits after a crash
/// @param grace so long an instance that stops ends what it is at, before it gives it back to the others
/// @param poll the slow look behind the wake-ups
/// @param parallel how many goals one instance plans at a time
/// @param attempts how often a revision is tried before it has failed
@ConfigurationProperties("milepost.planner.revision")
public record RevisionProperties(
        @DefaultValue("2s") Duration quietTime,
        @DefaultValue("15s") Duration maxWait,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("5s") Duration grace,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("4") int parallel,
        @DefaultValue("5") int attempts,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("1m") Duration longestPause) {

    /// How long to wait for more before answering: not at all while the user waits for a plan.
    public Duration quietAfter(Trigger trigger) {
        return switch (trigger) {
            case GOAL_CREATED, REVISION_REQUESTED, UNDO_REQUESTED, RETRY -> Duration.ZERO;
            case GOAL_UPDATED,
                    GOAL_RESUMED,
                    BUDGET_CHANGED,
                    TASK_SKIPPED,
                    TASK_OVERDUE,
                    TASK_COMPLETED_EARLY,
                    TASK_RESCHEDULED,
                    TASK_UPDATED,
                    TASK_REOPENED ->
                    quietTime;
        };
    }

    /// The pause before the next try, doubled with each.
    Duration pauseAfter(int attempt) {
        Duration doubled = pause.multipliedBy(1L << Math.min(attempt - 1, 16));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
