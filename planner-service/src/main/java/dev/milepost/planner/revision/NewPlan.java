package dev.milepost.planner.revision;

import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlanRevision;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A plan that is ready to be saved and published.
///
/// @param runId the run that made it, under which its user finds how it came about
/// @param goal the goal as it was when the plan was made
/// @param reason why there is this plan and who made it, in words for the user
/// @param decidedAt what the planner knew at that moment is answered by the plan; what came later is not
/// @param madeAt when it was ready
public record NewPlan(
        UUID planId,
        UUID runId,
        PlannedGoal goal,
        RevisionClaim claim,
        Content content,
        Authorship authorship,
        String reason,
        Instant decidedAt,
        Instant madeAt) {

    public int number() {
        return goal.nextNumber();
    }

    public Trigger trigger() {
        return claim.leadingTrigger();
    }

    /// What it answers.
    public Causes causes() {
        return claim.causes();
    }

    /// The same plan, with one more event that it answers.
    NewPlan alsoBecauseOf(Cause cause) {
        return new NewPlan(
                planId,
                runId,
                goal,
                claim.alsoBecauseOf(cause),
                content,
                authorship,
                reason,
                decidedAt,
                madeAt);
    }

    /// Whether its user is asked before it holds (GOAL-7). A first plan changes nothing that there was.
    public boolean needsReview() {
        RevisionWish wish = claim.wish();
        boolean wanted = goal.reviewed() || (wish != null && wish.preview());
        return wanted && content instanceof Content.Revised;
    }

    /// Whether the tasks and the day still allow it, some time after it was made.
    boolean isStillValidAt(Instant now) {
        Plan plan = new Plan(goal.state().brief().startDate(), content.endDate(), content.tasks());
        PlanningGround ground = goal.state().groundAt(now).withinTheEnd();
        return PlanChecker.violationsOfReflow(plan, ground).isEmpty();
    }

    public Duration latency() {
        return Duration.between(decidedAt, madeAt);
    }

    /// What is in a plan.
    public sealed interface Content {

        LocalDate endDate();

        /// Whether the content is new, and not only its dates.
        boolean isThoughtUpAnew();

        /// The open tasks of the plan.
        List<PlannedTask> tasks();

        /// The tasks that are no longer in it.
        List<UUID> dropped();

        /// How many tasks it moves.
        int movedTasks();

        /// By how many days it moves them altogether.
        int movedDays();

        /// A goal's first plan.
        record First(Plan plan) implements Content {
            @Override
            public LocalDate endDate() {
                return plan.endDate();
            }

            @Override
            public boolean isThoughtUpAnew() {
                return true;
            }

            @Override
            public List<PlannedTask> tasks() {
                return plan.tasks();
            }

            @Override
            public List<UUID> dropped() {
                return List.of();
            }

            @Override
            public int movedTasks() {
                return 0;
            }

            @Override
            public int movedDays() {
                return 0;
            }
        }

        /// A change of the plan before.
        ///
        /// @param replanned whether the content was planned anew, and not only moved
        record Revised(PlanRevision revision, boolean replanned) implements Content {
            @Override
            public LocalDate endDate() {
                return revision.endDate();
            }

            @Override
            public boolean isThoughtUpAnew() {
                return replanned;
            }

            @Override
            public List<PlannedTask> tasks() {
                return revision.plan().tasks();
            }

            @Override
            public List<UUID> dropped() {
                return revision.dropped().stream().map(PlanRevision.DroppedTask::id).toList();
            }

            @Override
            public int movedTasks() {
                return revision.movedTasks();
            }

            @Override
            public int movedDays() {
                return revision.movedDays();
            }
        }
    }
}
