package dev.milepost.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@ServiceTest
@DisplayName("PLAN-1, PLAN-2: a goal gets its first plan")
class PlanGoalIT {

    @Autowired private Events events;
    @Autowired private DatabaseClient database;
    private GoalStory story;
    private Tables tables;

    @BeforeEach
    void story() {
        story = new GoalStory(events);
        tables = new Tables(database);
    }

    @Test
    void aNewGoalGetsAValidPlanFromTheBuiltInPlanner() {
        story.created();
        PublishedEvent plan = story.firstPlan();
        assertThat(plan.payload().get("number").asInt()).isOne();
        assertThat(plan.payload().get("source").asString()).isEqualTo("BUILT_IN");
        assertThat(plan.payload().get("model").isNull()).isTrue();
        assertThat(plan.payload().get("reason").asString())
                .isEqualTo("No model is configured, so the built-in planner made this plan.");
        assertThat(plan.key()).isEqualTo(story.user().toString());
        story.assertValid(plan);
    }

    @Test
    void restDaysStayFreeAndALaterStartIsKept() {
        LocalDate start = LocalDate.now(ZoneOffset.UTC).plusDays(10);
        story.with("start_date", start.toString())
                .with("rest_days", List.of("SATURDAY", "SUNDAY"))
                .with("time_per_day_hours", 0.5)
                .lasting(60)
                .created();
        PublishedEvent plan = story.firstPlan();
        story.assertValid(plan);
        assertThat(GoalStory.tasksOf(plan))
                .noneMatch(task -> isWeekend(task.get("due_date").asString()));
        assertThat(plan.payload().get("start_date").asString()).isEqualTo(start.toString());
    }

    @Test
    void aRepeatedOrASecondFactOfTheSameGoalMakesNoSecondPlan() {
        UUID fact = story.tell("GoalCreated");
        PublishedEvent plan = story.firstPlan();
        events.publish(
                fact,
                "goal",
                "GoalCreated",
                story.user(),
                story.goal(),
                Contracts.example("goal", "GoalCreated"));
        events.awaitHandled(story.tellLate("GoalCreated", 1));
        assertThat(tables.requests(story.goal())).isZero();
        assertThat(events.publishedOf("PlanGenerated", story.goal()))
                .extracting(PublishedEvent::id)
                .containsExactly(plan.id());
    }

    @Test
    void aGoalOfRestDaysAloneFailsAndSaysWhy() {
        story.with("rest_days", everyDayOf(3)).lasting(3).created();
        PublishedEvent failed = events.awaitPublished("PlanFailed", story.goal());
        assertThat(failed.payload().get("code").asString()).isEqualTo("NO_STUDY_DAYS");
        assertThat(failed.payload().get("detail").asString()).contains("rest day");
        assertThat(tables.requests(story.goal())).isZero();
        assertThat(tables.text(OUTCOME, story.goal())).isEqualTo("FAILED");
    }

    @Test
    void aFailedGoalIsPlannedWhenTheUserChangesItAndTriesAgain() {
        story.with("rest_days", everyDayOf(3)).lasting(3).created();
        events.awaitPublished("PlanFailed", story.goal());
        story.updated("rest_days", List.of());
        story.tell("GoalRevisionRequested", Map.of("cause", "RETRY"));
        story.assertValid(story.firstPlan());
    }

    @Test
    void aRequestWhoseWorkerCrashedIsTakenUpWhenItsLeaseRunsOut() {
        story.created();
        story.firstPlan();
        tables.execute(FORGET_THE_PLAN, story.goal());
        tables.execute(CLAIMED_BY_A_CRASHED_ONE.formatted(1), story.goal());
        assertThat(events.awaitPublished("PlanGenerated", story.goal(), 2)).hasSize(2);
        assertThat(tables.requests(story.goal())).isZero();
    }

    @Test
    void aRequestThatKeepsCrashingItsWorkersFailsInTheEnd() {
        story.created();
        story.firstPlan();
        tables.execute(CLAIMED_BY_A_CRASHED_ONE.formatted(5), story.goal());
        PublishedEvent failed = events.awaitPublished("PlanFailed", story.goal());
        assertThat(failed.payload().get("code").asString()).isEqualTo("PLANNING_FAILED");
        assertThat(failed.payload().get("detail").asString()).contains("try again later");
    }

    @Test
    void aPoisonedFactGoesToTheDeadLettersAndOthersGoOn() {
        UUID poison = UuidV7.next();
        events.publishBytes(
                poison, "goal", "GoalCreated", story.user(), story.goal(), new byte[] {'{'});
        story.created();
        story.firstPlan();
        assertThat(events.awaitDeadLetter(poison).headers()).containsKey("dlt_reason");
    }

    private static final String OUTCOME = "SELECT outcome FROM plan_runs WHERE goal_id = :goal";
    private static final String FORGET_THE_PLAN =
            "UPDATE planned_goals SET plan_number = 0 WHERE goal_id = :goal";
    private static final String CLAIMED_BY_A_CRASHED_ONE =
            """
            INSERT INTO revision_requests (goal_id, user_id, triggers, sequence, first_at, due_at, claimed_until, attempt)
            SELECT goal_id, user_id, '{"RETRY": 1}', 1, now(), now(), now() + interval '1 second', %d
              FROM planned_goals WHERE goal_id = :goal
            """;

    private static List<String> everyDayOf(int days) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(days)
                .map(day -> day.getDayOfWeek().name())
                .toList();
    }

    private static boolean isWeekend(String date) {
        DayOfWeek day = LocalDate.parse(date).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
