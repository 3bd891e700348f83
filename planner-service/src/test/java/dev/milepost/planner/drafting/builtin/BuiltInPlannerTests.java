package dev.milepost.planner.drafting.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.SkillLevel;
import dev.milepost.planner.plan.TaskKind;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PLAN-1, PLAN-2: the built-in planner")
class BuiltInPlannerTests {

    private static final int GOALS = 300;
    private static final BuiltInPlanner PLANNER = new BuiltInPlanner();

    @Test
    void plansAnyGoalWithoutBreakingARule() {
        Random random = new Random(2026);
        for (int i = 0; i < GOALS; i++) {
            GoalBrief brief = Examples.randomBrief(random);
            PlanningGround ground = PlanningGround.fresh(brief, Examples.START);
            assertThat(PlanChecker.violationsOf(plan(ground), ground)).as("%s", brief).isEmpty();
        }
    }

    @Test
    void plansTheSameGoalTheSameWay() {
        Random random = new Random(2027);
        for (int i = 0; i < GOALS; i++) {
            PlanningGround ground =
                    PlanningGround.fresh(Examples.randomBrief(random), Examples.START);
            assertThat(PLANNER.draft(ground)).isEqualTo(new BuiltInPlanner().draft(ground));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 15", "1, 960", "2, 15", "14, 15", "1095, 15", "1095, 960"})
    void plansTheShortestAndTheLongestGoals(int days, int dailyMinutes) {
        PlanningGround ground = Examples.ground(days, dailyMinutes);
        assertThat(PlanChecker.violationsOf(plan(ground), ground)).isEmpty();
    }

    @Test
    void fillsMostOfTheTimeThatThereIs() {
        PlanningGround ground = Examples.ground(90, 60);
        int minutes = plan(ground).tasks().stream().mapToInt(PlannedTask::estimatedMinutes).sum();
        assertThat(minutes).isBetween(90 * 60 * 8 / 10, 90 * 60);
    }

    @ParameterizedTest
    @CsvSource({
        "Learn Python,            Python,  Python",
        "Learn Spanish,           Spanish, Spanish",
        "Play the guitar,         guitar,  guitar",
        "Become a better cook,    cook,    cooking",
        "Save 5000 euros,         money,   money",
        "Learn to draw portraits, drawing, portraits",
        "Read 20 books,           books,   reading list",
        "Get AWS certified,       AWS,     AWS",
        "Launch my app,           app,     your product",
        "Learn to identify birds, birds,   birds"
    })
    void speaksOfTheGoalItself(String name, String topic, String word) {
        PlanningGround ground = PlanningGround.fresh(named(name, topic), Examples.START);
        List<PlannedTask> tasks = plan(ground).tasks();
        assertThat(tasks).anyMatch(task -> task.description().contains(word));
        assertThat(tasks)
                .allSatisfy(task -> {
                    assertThat(task.title() + task.description()).doesNotContain("{", "}");
                    assertThat(task.description()).endsWith(".");
                });
    }

    @Test
    void beginsWithLearningAndEndsWithAProject() {
        List<PlannedTask> tasks = plan(Examples.ground(90, 60)).tasks();
        assertThat(tasks.getFirst().kind()).isEqualTo(TaskKind.LEARN);
        assertThat(tasks.getLast().kind()).isEqualTo(TaskKind.PROJECT);
        assertThat(tasks)
                .extracting(PlannedTask::kind)
                .contains(TaskKind.PRACTICE, TaskKind.REVIEW);
        assertThat(tasks)
                .filteredOn(task -> task.kind() == TaskKind.CHECKPOINT)
                .hasSizeBetween(5, 7);
    }

    @Test
    void asksMoreOfThoseWhoKnowMore() {
        PlanningGround beginner = Examples.ground(30, 60);
        GoalBrief brief = beginner.brief();
        PlanningGround advanced =
                PlanningGround.fresh(
                        new GoalBrief(
                                brief.goalId(),
                                brief.name(),
                                brief.topic(),
                                SkillLevel.ADVANCED,
                                brief.startDate(),
                                brief.durationDays(),
                                brief.dailyMinutes(),
                                Set.of()),
                        Examples.START);
        assertThat(PLANNER.draft(advanced)).isNotEqualTo(PLANNER.draft(beginner));
    }

    private static GoalBrief named(String name, String topic) {
        return new GoalBrief(
                new UUID(0, 1), name, topic, SkillLevel.BEGINNER, Examples.START, 60, 60, Set.of());
    }

    private static Plan plan(PlanningGround ground) {
        var numbers = IntStream.iterate(1, i -> i + 1).iterator();
        Supplier<UUID> ids = () -> new UUID(7, numbers.nextInt());
        return PLANNER.plan(ground, ids);
    }
}
