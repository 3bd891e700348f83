package dev.milepost.goal.proposal;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.PlanChange;
import dev.milepost.goal.roadmap.RoadmapItem;
import dev.milepost.goal.roadmap.TaskStatus;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A later plan that waits for its user's word (GOAL-7).
///
/// @param number the one that the plan will have
/// @param source what made it, `MODEL` or `BUILT_IN`
/// @param trigger what it was made for, such as `TASK_SKIPPED`
/// @param reason a sentence for the user
/// @param decidedAt when it was accepted, rejected or expired
public record PlanProposal(
        UUID id,
        GoalId goal,
        UserId owner,
        int number,
        String source,
        String trigger,
        String reason,
        LocalDate endDate,
        List<ProposedTask> tasks,
        List<DroppedTask> dropped,
        ProposalStatus status,
        Instant proposedAt,
        @Nullable Instant decidedAt) {

    /// Where it stands on this ground: one that no longer fits has expired.
    public ProposalStatus standingOn(ProposalGround ground) {
        return status == ProposalStatus.OPEN && !fits(ground) ? ProposalStatus.EXPIRED : status;
    }

    /// Whether the tasks are still as they were when it was made, and none of its days is past, so that accepting brings
    /// about exactly what was shown.
    private boolean fits(ProposalGround ground) {
        return daysThen().equals(daysNow(ground.roadmap()))
                && tasks.stream().noneMatch(task -> task.dueDate().isBefore(ground.today()));
    }

    /// @throws ProposalAlreadyDecided when it is not open any more
    /// @throws ProposalOutdated when it has expired for what changed since
    PlanProposal accepted(ProposalGround ground, Instant now) {
        requireOpen();
        if (!fits(ground)) {
            throw new ProposalOutdated();
        }
        return in(ProposalStatus.ACCEPTED, now);
    }

    /// @throws ProposalAlreadyDecided when it is not open any more
    PlanProposal rejected(Instant now) {
        requireOpen();
        return in(ProposalStatus.REJECTED, now);
    }

    /// How many tasks it would keep, move, add and drop.
    public int count(PlanChange change) {
        return change == PlanChange.DROPPED
                ? dropped.size()
                : Math.toIntExact(tasks.stream().filter(task -> task.change() == change).count());
    }

    private void requireOpen() {
        if (status != ProposalStatus.OPEN) {
            throw new ProposalAlreadyDecided(status);
        }
    }

    private PlanProposal in(ProposalStatus next, Instant now) {
        return new PlanProposal(
                id,
                goal,
                owner,
                number,
                source,
                trigger,
                reason,
                endDate,
                tasks,
                dropped,
                next,
                proposedAt,
                now);
    }

    /// The open tasks when it was made; of those that it drops the day is not known.
    private Map<UUID, String> daysThen() {
        Map<UUID, String> days = new HashMap<>();
        for (ProposedTask task : tasks) {
            LocalDate day = task.dueNow();
            if (day != null) {
                days.put(task.taskId(), day.toString());
            }
        }
        dropped.forEach(task -> days.put(task.taskId(), ""));
        return days;
    }

    private Map<UUID, String> daysNow(List<RoadmapItem> roadmap) {
        Map<UUID, DroppedTask> byId =
                dropped.stream()
                        .collect(Collectors.toMap(DroppedTask::taskId, Function.identity()));
        return roadmap.stream()
                .filter(item -> isOpen(item.status()))
                .collect(
                        Collectors.toMap(
                                RoadmapItem::taskId,
                                item ->
                                        byId.containsKey(item.taskId())
                                                ? ""
                                                : item.dueDate().toString()));
    }

    private static boolean isOpen(TaskStatus status) {
        return switch (status) {
            case PENDING, IN_PROGRESS, OVERDUE -> true;
            case COMPLETED, SKIPPED, CANCELLED -> false;
        };
    }
}
