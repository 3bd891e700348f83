package dev.milepost.goal.proposal.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.milepost.goal.proposal.DroppedTask;
import dev.milepost.goal.proposal.PlanProposal;
import dev.milepost.goal.proposal.ProposalGround;
import dev.milepost.goal.proposal.ProposedTask;
import dev.milepost.goal.roadmap.PlanChange;
import dev.milepost.goal.roadmap.RoadmapItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A proposal as a difference: what stays, what goes where, what is new and what is not needed any more (GOAL-7).
record ProposalView(
        @JsonUnwrapped ProposalOverview proposal,
        List<Task> kept,
        List<Move> moved,
        List<Task> added,
        List<Drop> dropped) {

    static ProposalView of(PlanProposal proposal, ProposalGround ground) {
        Map<UUID, RoadmapItem> known =
                ground.roadmap().stream()
                        .collect(Collectors.toMap(RoadmapItem::taskId, Function.identity()));
        return new ProposalView(
                ProposalOverview.of(proposal, ground),
                tasks(proposal, PlanChange.KEPT, Task::of),
                tasks(proposal, PlanChange.MOVED, Move::of),
                tasks(proposal, PlanChange.ADDED, Task::of),
                proposal.dropped().stream()
                        .map(task -> Drop.of(task, known.get(task.taskId())))
                        .toList());
    }

    private static <T> List<T> tasks(
            PlanProposal proposal, PlanChange change, Function<ProposedTask, T> view) {
        return proposal.tasks().stream().filter(task -> task.change() == change).map(view).toList();
    }

    record Task(
            UUID taskId,
            String title,
            String description,
            String kind,
            LocalDate dueDate,
            int estimatedDuration,
            @Nullable String reason) {

        static Task of(ProposedTask task) {
            return new Task(
                    task.taskId(),
                    task.title(),
                    task.description(),
                    task.kind(),
                    task.dueDate(),
                    task.estimatedDuration(),
                    task.changeReason());
        }
    }

    record Move(UUID taskId, String title, LocalDate from, LocalDate to, @Nullable String reason) {

        static Move of(ProposedTask task) {
            return new Move(
                    task.taskId(),
                    task.title(),
                    Objects.requireNonNull(task.previousDueDate(), "a moved task was somewhere"),
                    task.dueDate(),
                    task.changeReason());
        }
    }

    /// @param title null when the task is gone in the meantime
    record Drop(UUID taskId, @Nullable String title, String reason) {

        static Drop of(DroppedTask task, @Nullable RoadmapItem item) {
            return new Drop(task.taskId(), item == null ? null : item.title(), task.reason());
        }
    }
}
