package dev.milepost.task.history.web;

import dev.milepost.task.history.By;
import dev.milepost.task.history.Explanation;
import dev.milepost.task.history.PastStep;
import dev.milepost.task.history.PastStep.FromPlan;
import dev.milepost.task.history.What;
import dev.milepost.task.plan.Cause;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a task is where it is, as its user sees it.
///
/// @param steps the newest last
/// @param olderStepsLeftOut whether there are more steps than are shown
record ExplanationView(
        UUID taskId,
        String title,
        @Nullable LocalDate dueDate,
        TaskStatus status,
        String summary,
        boolean olderStepsLeftOut,
        List<StepView> steps) {

    static ExplanationView of(Explanation explanation) {
        return new ExplanationView(
                explanation.task().details().id().value(),
                explanation.task().details().fields().title(),
                explanation.task().details().dueDate(),
                explanation.task().task().status(),
                explanation.summary(),
                explanation.olderLeftOut(),
                explanation.steps().stream().map(StepView::of).toList());
    }

    /// @param because what the plan answers, in words
    /// @param causes the newest of the events that the plan answers, the oldest first
    /// @param causeCount how many events it answers altogether
    record StepView(
            Instant at,
            What what,
            By by,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String rule,
            @Nullable String reason,
            @Nullable String because,
            @Nullable PlanView plan,
            List<CauseView> causes,
            int causeCount) {

        static StepView of(Explanation.Told told) {
            PastStep step = told.step();
            FromPlan plan = step.plan();
            return new StepView(
                    step.at(),
                    step.what(),
                    step.what().by(),
                    step.from(),
                    step.to(),
                    step.rule(),
                    step.reason(),
                    told.because(),
                    plan == null ? null : PlanView.of(plan),
                    told.causes().stream().map(CauseView::of).toList(),
                    plan == null ? 0 : plan.causes().count());
        }
    }

    /// @param runId the run of the planner, as `GET /goals/{id}/plan-runs` lists it
    record PlanView(
            UUID id,
            int number,
            @Nullable UUID runId,
            String source,
            @Nullable String model,
            String trigger,
            String reason) {

        static PlanView of(FromPlan plan) {
            return new PlanView(
                    plan.id(),
                    plan.number(),
                    plan.runId(),
                    plan.source(),
                    plan.model(),
                    plan.trigger(),
                    plan.reason());
        }
    }

    /// @param taskId null when the event is about the goal
    /// @param taskTitle null when the task is not known any more
    record CauseView(
            String eventType,
            UUID eventId,
            @Nullable UUID taskId,
            @Nullable String taskTitle,
            Instant at) {

        static CauseView of(Explanation.NamedCause named) {
            Cause cause = named.cause();
            return new CauseView(
                    cause.eventType(),
                    cause.eventId(),
                    cause.taskId(),
                    named.taskTitle(),
                    cause.at());
        }
    }
}
