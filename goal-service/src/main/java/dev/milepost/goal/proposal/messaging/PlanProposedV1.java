package dev.milepost.goal.proposal.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.proposal.DroppedTask;
import dev.milepost.goal.proposal.PlanProposal;
import dev.milepost.goal.proposal.ProposalStatus;
import dev.milepost.goal.proposal.ProposedTask;
import dev.milepost.goal.roadmap.PlanChange;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `contracts/planner/PlanProposed.v1`.
record PlanProposedV1(
        UUID proposalId,
        UUID goalId,
        int number,
        String source,
        String trigger,
        String reason,
        LocalDate endDate,
        List<Task> tasks,
        List<Dropped> dropped,
        Instant proposedAt) {

    PlanProposal proposalOf(UserId owner) {
        return new PlanProposal(
                proposalId,
                new GoalId(goalId),
                owner,
                number,
                source,
                trigger,
                reason,
                endDate,
                tasks.stream().map(Task::proposed).toList(),
                dropped.stream().map(Dropped::task).toList(),
                ProposalStatus.OPEN,
                proposedAt,
                null);
    }

    record Task(
            UUID taskId,
            String kind,
            String title,
            String description,
            LocalDate dueDate,
            int estimatedDuration,
            PlanChange change,
            @Nullable LocalDate previousDueDate,
            @Nullable String changeReason) {

        ProposedTask proposed() {
            return new ProposedTask(
                    taskId,
                    title,
                    description,
                    kind,
                    dueDate,
                    estimatedDuration,
                    change,
                    previousDueDate,
                    changeReason);
        }
    }

    record Dropped(UUID taskId, String reason) {

        DroppedTask task() {
            return new DroppedTask(taskId, reason);
        }
    }
}
