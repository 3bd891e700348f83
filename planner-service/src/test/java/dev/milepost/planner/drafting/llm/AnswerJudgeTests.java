package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.ModelAnswers;
import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlanRepair;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.PlanningGround;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("PLAN-1, PLAN-2: an answer is worth what is left of it once it is valid")
class AnswerJudgeTests {

    private static final int DAYS = 14;
    private static final PlanningGround GROUND = Examples.ground(DAYS, 60);
    private static final AnswerJudge JUDGE =
            new AnswerJudge(new PlanRepair(new BuiltInPlanner()::draft));

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("English", "Read chapter %d", "Read it.\nThen close the book."),
                Arguments.of(
                        "French", "Leçon %d\u00a0: bonjour\u202f!", "«\u00a0Ça va\u202f?\u00a0»"),
                Arguments.of("Persian", "درس %d می‌خوانم", "می‌خواهم یاد بگیرم"),
                Arguments.of("Hindi", "पाठ %d क्‍ष", "इसे पढ़ो।"),
                Arguments.of("Japanese", "第%d課を学ぶ", "三回読む。"),
                Arguments.of("emoji", "👩‍💻 Lesson %d", "Type it 👨‍👩‍👧."),
                Arguments.of(
                        "lists", "Lesson %d", "Do this: \n  - read\n\t- write \n\n  - repeat"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void aGoodPlanNeedsNoRepairInWhateverLanguageAndLayout(
            String what, String title, String description) {
        ObjectNode plan = ModelAnswers.plan(DAYS, day -> day, title::formatted, 60, 1);
        plan.findValues("tasks")
                .forEach(tasks ->
                        tasks.valueStream()
                                .forEach(task ->
                                        ((ObjectNode) task).put("description", description)));
        Verdict<Plan> verdict = judge(plan.toString());
        assertThat(verdict.violations()).as(what).isEmpty();
        assertThat(verdict.changedShare()).as(what).isZero();
    }

    @Test
    void whatWasRepairedIsCountedAndNamed() {
        Verdict<Plan> verdict =
                judge(
                        ModelAnswers.plan(DAYS, day -> day, day -> "Lesson " + day, 90, 1)
                                .toString());
        assertThat(verdict.value()).isNotNull();
        assertThat(verdict.changedShare()).isEqualTo(1);
        assertThat(verdict.violations())
                .containsExactly("task cut to what a task may hold (%d)".formatted(DAYS));
    }

    @Test
    void whatIsMissingComesFromThePlannerByRuleAndCounts() {
        Verdict<Plan> verdict = judge(ModelAnswers.plan(3).toString());
        Plan plan = Objects.requireNonNull(verdict.value());
        assertThat(PlanChecker.violationsOf(plan, GROUND)).isEmpty();
        assertThat(plan.tasks())
                .extracting(PlannedTask::title)
                .contains("Juggle, lesson 1", "Juggle, lesson 2");
        assertThat(verdict.changedShare()).isGreaterThan(0.5);
        assertThat(verdict.violations()).anyMatch(words -> words.startsWith("empty day filled"));
    }

    @Test
    void whatIsNoPlanIsUseless() {
        Verdict<Plan> verdict = judge("Gladly!");
        assertThat(verdict.value()).isNull();
        assertThat(verdict.changedShare()).isEqualTo(1);
        assertThat(verdict.violations()).isNotEmpty();
        assertThat(verdict.isBetterThan(null)).isFalse();
    }

    @Test
    void theAnswerThatNeedsLeastRepairIsTheBest() {
        Verdict<Plan> good = judge(ModelAnswers.plan(DAYS).toString());
        Verdict<Plan> poor = judge(ModelAnswers.plan(3).toString());
        assertThat(good.isBetterThan(poor)).isTrue();
        assertThat(poor.isBetterThan(good)).isFalse();
        assertThat(poor.isBetterThan(null)).isTrue();
        assertThat(good.isBetterThan(good)).isFalse();
    }

    private static Verdict<Plan> judge(String answer) {
        return JUDGE.judge(answer, GROUND);
    }
}
