package dev.milepost.planner.revision.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.Hindrance;
import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.drafting.WeekSketch;
import dev.milepost.planner.plan.ChangeRule;
import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanRevision;
import dev.milepost.planner.plan.PlanRevision.DroppedTask;
import dev.milepost.planner.plan.PlanRevision.RevisedTask;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.TaskChange;
import dev.milepost.planner.plan.TaskKind;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.Cause;
import dev.milepost.planner.revision.Causes;
import dev.milepost.planner.revision.FailedPlan;
import dev.milepost.planner.revision.GoalStatus;
import dev.milepost.planner.revision.NewPlan;
import dev.milepost.planner.revision.PlannedGoal;
import dev.milepost.planner.revision.RevisionClaim;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The facts that the planner publishes are as their contracts say")
class PublishedContractsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PlanningGround GROUND = Examples.ground(14, 60);
    private static final Plan PLAN = Examples.goodPlan(GROUND);
    private static final UserId USER = new UserId(UuidV7.next());
    private static final Causes CAUSES =
            new Causes(
                    2,
                    List.of(
                            new Cause("GoalUpdated", UuidV7.next(), null, NOW.minusSeconds(9)),
                            new Cause("TaskSkipped", UuidV7.next(), UuidV7.next(), NOW)));

    @ParameterizedTest
    @MethodSource("published")
    void everyFactMatchesItsContract(Record payload) {
        Contracts.assertWrites("planner", payload);
    }

    @Test
    void everyContractIsPublished() {
        assertThat(published().map(payload -> payload.getClass().getSimpleName()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.recordsOf("planner").stream()
                                .filter(name -> !name.startsWith("PlansErased"))
                                .toList());
    }

    static Stream<Record> published() {
        Authorship byModel =
                new Authorship(
                        PlanSource.MODEL,
                        "stub-model",
                        "plan-v2",
                        "Made by stub-model.",
                        1,
                        900,
                        700,
                        List.of(),
                        UuidV7.next());
        Authorship byRule = Authorship.builtIn(Hindrance.MODEL_DOWN.reason());
        return Stream.of(
                PublishedPlanEvents.payload(plan(new NewPlan.Content.First(PLAN), byModel, 0)),
                PublishedPlanEvents.payload(plan(new NewPlan.Content.First(PLAN), byRule, 0)),
                PublishedPlanEvents.payload(
                        plan(new NewPlan.Content.Revised(revision(), true), byRule, 1)),
                PublishedPlanEvents.proposal(
                        plan(new NewPlan.Content.Revised(revision(), true), byModel, 1)),
                PlanWeekDraftedV1.of(
                        new DraftRequest(USER, GROUND, 1, ""),
                        new WeekSketch(
                                1,
                                "Keep three balls up",
                                List.of(new WeekSketch.Task(TaskKind.LEARN, "One ball", 30))),
                        NOW),
                PlanFailedV1.of(
                        new FailedPlan(
                                goal(0),
                                claim(Trigger.GOAL_CREATED),
                                FailedPlan.Code.NO_STUDY_DAYS,
                                "Every day is a rest day.",
                                NOW)));
    }

    private static NewPlan plan(NewPlan.Content content, Authorship authorship, int numberBefore) {
        Trigger trigger = numberBefore == 0 ? Trigger.GOAL_CREATED : Trigger.TASK_SKIPPED;
        return new NewPlan(
                UuidV7.next(),
                UuidV7.next(),
                goal(numberBefore),
                claim(trigger),
                content,
                authorship,
                "For a reason.",
                NOW,
                NOW.plusMillis(20));
    }

    private static PlanRevision revision() {
        PlannedTask first = PLAN.tasks().getFirst();
        PlannedTask second = PLAN.tasks().get(1);
        PlannedTask third = PLAN.tasks().get(2);
        return new PlanRevision(
                PLAN.startDate(),
                PLAN.endDate(),
                List.of(
                        new RevisedTask(first, TaskChange.KEPT, first.dueDate(), null, null),
                        new RevisedTask(
                                second,
                                TaskChange.MOVED,
                                second.dueDate().minusDays(1),
                                ChangeRule.MADE_ROOM,
                                "Room."),
                        new RevisedTask(
                                third, TaskChange.ADDED, null, ChangeRule.CAUGHT_UP, "Catch up.")),
                List.of(
                        new DroppedTask(
                                UuidV7.next(), "Old task", ChangeRule.REVIEW_SPARED, "Spared.")),
                "One task moved.");
    }

    private static RevisionClaim claim(Trigger trigger) {
        return new RevisionClaim(
                GROUND.brief().goalId(), USER, Set.of(trigger), CAUSES, 1, UuidV7.next(), 1, null);
    }

    private static PlannedGoal goal(int planNumber) {
        return new PlannedGoal(
                GROUND.brief().goalId(),
                USER,
                GoalStatus.OPEN,
                false,
                1,
                planNumber,
                null,
                Examples.begun(GROUND.brief(), PLAN, NOW));
    }
}
