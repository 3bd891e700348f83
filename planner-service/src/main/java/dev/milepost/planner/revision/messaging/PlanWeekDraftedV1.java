package dev.milepost.planner.revision.messaging;

import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.WeekSketch;
import dev.milepost.planner.plan.TaskKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// `planner/PlanWeekDrafted.v1`: a week as a model has just said it. It is a sketch before any check: nothing of it holds until
/// [PlanGeneratedV1], [PlanRegeneratedV1] or [PlanProposedV1] says so, and the plan may look otherwise, or never come. The same
/// week comes again when the model is asked again, and the newer one counts.
///
/// @param number the number that the plan would have
/// @param provisional always true
record PlanWeekDraftedV1(
        UUID goalId,
        UUID userId,
        int number,
        int weekNumber,
        String milestone,
        List<Task> tasks,
        boolean provisional,
        Instant draftedAt) {

    static PlanWeekDraftedV1 of(DraftRequest request, WeekSketch week, Instant now) {
        return new PlanWeekDraftedV1(
                request.ground().brief().goalId(),
                request.user().value(),
                request.number(),
                week.number(),
                week.milestone(),
                week.tasks().stream().map(Task::of).toList(),
                true,
                now);
    }

    record Task(TaskKind kind, String title, int estimatedDuration) {

        private static Task of(WeekSketch.Task task) {
            return new Task(task.kind(), task.title(), task.minutes());
        }
    }
}
