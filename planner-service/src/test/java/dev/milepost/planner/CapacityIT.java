package dev.milepost.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@DisplayName("PLAN-9: the hours of a day are shared by all goals")
class CapacityIT {

    private static final String LOADS =
            """
            SELECT due_date, CAST(sum(estimated_duration) AS integer) AS minutes FROM planned_tasks
             WHERE user_id = :user_id AND NOT dropped AND status = 'PENDING' GROUP BY due_date
            """;

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private final UserId user = new UserId(UuidV7.next());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired private Events events;
    @Autowired private DatabaseClient database;

    Tables tables;

    @BeforeEach
    void looksIntoTheTables() {
        tables = new Tables(database);
    }

    @Test
    void aNewPlanAvoidsDaysThatAreFull() {
        budget(2, 60);
        aGoal(28).created().firstPlan();
        Map<LocalDate, Integer> before = loads();
        PublishedEvent second = aGoal(40).created().firstPlan();
        assertThat(daysOf(second))
                .allMatch(day -> before.getOrDefault(day, 0) <= 45)
                .anyMatch(day -> day.isAfter(today.plusDays(27)));
        assertNoDayAbove(60);
    }

    @Test
    void withoutABudgetEveryGoalHasItsOwnTime() {
        aGoal(28).created().firstPlan();
        PublishedEvent second = aGoal(28).created().firstPlan();
        assertThat(daysOf(second).getFirst()).isEqualTo(today);
    }

    @Test
    void aGoalWithoutAnyFreeTimeFailsAndIsPlannedWhenTheBudgetGrows() {
        budget(2, 15);
        aGoal(28).with("time_per_day_hours", 0.25).created().firstPlan();
        GoalStory starved = aGoal(14).with("time_per_day_hours", 0.25).created();
        PublishedEvent failed = events.awaitPublished("PlanFailed", starved.goal());
        assertThat(failed.payload().get("code").asString()).isEqualTo("NO_FREE_TIME");
        assertThat(failed.payload().get("detail").asString())
                .startsWith("All goals together may take 15 minutes of a day");

        budget(3, 60);
        starved.firstPlan();
        assertNoDayAbove(60);
    }

    @Test
    void plansGiveWayWhenTheBudgetShrinksAndThenRest() {
        GoalStory one = aGoal(28);
        GoalStory other = aGoal(28);
        one.applied(one.created().firstPlan());
        other.applied(other.created().firstPlan());
        assertThat(loads().values()).anyMatch(minutes -> minutes > 90);

        budget(2, 90);
        await().until(() -> loads().values().stream().allMatch(minutes -> minutes <= 90));
        await().until(() -> tables.requests(one.goal()) + tables.requests(other.goal()) == 0);
        await().until(() -> one.revisions().size() + other.revisions().size() > 0);
        assertThat(one.revisions()).hasSizeLessThan(2);
        assertThat(other.revisions()).hasSizeLessThan(2);
        assertThat(one.revisions().isEmpty() ? other.revision(1) : one.revision(1))
                .extracting(revision -> revision.payload().get("trigger").asString())
                .isEqualTo("BUDGET_CHANGED");
    }

    @Test
    void goalsThatAreSetAtTheSameMomentDoNotTakeTheSameTime() {
        budget(2, 90);
        List<GoalStory> goals = IntStream.rangeClosed(1, 6).mapToObj(i -> aGoal(i * 30)).toList();
        goals.forEach(goal -> goal.tell("GoalCreated"));
        await().atMost(ONE_MINUTE).until(() -> goals.stream().allMatch(this::isAnswered));
        assertNoDayAbove(90);
        assertThat(goals.stream().filter(goal -> plansOf(goal) == 1).count()).isGreaterThan(1);
    }

    @Test
    void anOlderWordAboutTheBudgetChangesNothing() {
        budget(3, 60);
        budget(2, 600);
        assertThat(
                        tables.text(
                                "SELECT daily_budget_minutes::text FROM planned_users WHERE user_id = :goal",
                                user.value()))
                .isEqualTo("60");
    }

    @Test
    void takingTheBudgetAwayGivesEveryGoalItsOwnTimeAgain() {
        budget(2, 60);
        budget(3, null);
        aGoal(28).created().firstPlan();
        PublishedEvent second = aGoal(28).created().firstPlan();
        assertThat(daysOf(second).getFirst()).isEqualTo(today);
    }

    private GoalStory aGoal(int days) {
        return new GoalStory(events, user).lasting(days);
    }

    private void budget(int version, @Nullable Integer minutes) {
        ObjectNode updated = Contracts.example("identity", "UserUpdated");
        updated.put("user_id", user.toString()).put("version", version);
        updated.put("daily_budget_minutes", minutes);
        events.awaitHandled(events.publish("identity", "UserUpdated", user, user.value(), updated));
    }

    /// One goal gets what there is; for the shortest of them nothing may be left.
    private boolean isAnswered(GoalStory goal) {
        return plansOf(goal) + events.publishedOf("PlanFailed", goal.goal()).size() == 1;
    }

    private int plansOf(GoalStory goal) {
        return events.publishedOf("PlanGenerated", goal.goal()).size();
    }

    private static List<LocalDate> daysOf(PublishedEvent plan) {
        return GoalStory.tasksOf(plan).stream()
                .map(task -> LocalDate.parse(task.get("due_date").asString()))
                .toList();
    }

    private void assertNoDayAbove(int budget) {
        assertThat(loads())
                .allSatisfy((_, minutes) -> assertThat(minutes).isLessThanOrEqualTo(budget));
    }

    private Map<LocalDate, Integer> loads() {
        return Objects.requireNonNull(
                database.sql(LOADS)
                        .bind("user_id", user.value())
                        .map(row ->
                                Map.entry(
                                        Objects.requireNonNull(
                                                row.get("due_date", LocalDate.class)),
                                        Objects.requireNonNull(row.get("minutes", Integer.class))))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                        .block());
    }
}
