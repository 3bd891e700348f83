package dev.milepost.planner.drafting.llm;

import static dev.milepost.planner.drafting.llm.StagedDrafts.NONSENSE;
import static dev.milepost.planner.drafting.llm.StagedDrafts.completion;
import static dev.milepost.planner.drafting.llm.StagedDrafts.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.StagedModel.Question;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.GoalState;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.PlanningGround;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-4: a model replans a long goal in stages")
class StagedReplanTests {

    private final StagedDrafts drafts = new StagedDrafts();
    private final GoalState goal = begun();
    private final PlanningGround ground =
            goal.groundAt(Examples.START.plusDays(20).atTime(9, 0).toInstant(ZoneOffset.UTC));

    @BeforeEach
    void theModelStarts() {
        drafts.start();
    }

    @AfterEach
    void theModelStops() {
        drafts.stop();
    }

    @Test
    void namesInEachStageTheTasksThatLieInIt() {
        replanned(_ -> false);
        List<Question> stages =
                drafts.model().asked().stream().filter(Question::isForStage).toList();
        assertThat(stages).hasSizeGreaterThan(3);
        assertThat(stages.getFirst().data().at("/open/0/day").asInt()).isOne();
        assertThat(stages.getLast().data().get("open"))
                .allSatisfy(task ->
                        assertThat(stages.getLast().isForDay(task.get("day").asInt())).isTrue());
        assertThat(drafts.model().asked().getFirst().data().get("milestones_until_now"))
                .extracting(week -> week.get("week").asInt())
                .startsWith(3, 4, 5)
                .hasSize(27 - 2);
    }

    @Test
    void keepsWhatTheStagesKeep() {
        Drafted drafted = replanned(_ -> false);
        assertThat(drafted.authorship().reason()).doesNotContain("built-in");
        assertThat(drafted.plan().tasks())
                .extracting(PlannedTask::id)
                .as("but for those of days that are over")
                .containsAll(
                        goal.tasks().subList(20, 189).stream().map(task -> task.id()).toList());
    }

    @Test
    void dropsOnlyWhatAStageLeavesOut() {
        drafts.model()
                .answer(
                        question -> question.isForDay(100),
                        completion(stage(92, 126, day -> "Anew on day " + day)));
        List<LocalDate> kept = keptDays(replanned(_ -> false));
        assertThat(kept).contains(day(91), day(127)).doesNotContain(day(92), day(126));
    }

    @Test
    void dropsNothingInAStageThatWasNonsense() {
        List<LocalDate> kept = keptDays(replanned(question -> question.isForDay(100)));
        assertThat(kept).contains(day(91), day(92), day(126), day(127));
    }

    private List<LocalDate> keptDays(Drafted drafted) {
        return drafted.plan().tasks().stream()
                .filter(task -> goal.tasks().stream().anyMatch(old -> old.id().equals(task.id())))
                .map(PlannedTask::dueDate)
                .toList();
    }

    private Drafted replanned(Predicate<Question> nonsense) {
        drafts.model().say(nonsense, NONSENSE);
        return drafts.replanned(ground);
    }

    private static LocalDate day(int number) {
        return Examples.START.plusDays(number - 1L);
    }

    private static GoalState begun() {
        PlanningGround fresh = Examples.ground(189, 60);
        Plan plan = Examples.goodPlan(fresh);
        return Examples.begun(fresh.brief(), plan, Instant.parse("2026-03-02T09:00:00Z"));
    }
}
