package dev.milepost.planner;

import static dev.milepost.planner.GoalStory.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("PLAN-3, PLAN-4: plans change as life happens")
class ReviseIT {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired Events events;
    @Autowired DatabaseClient database;
    GoalStory story;
    private static final String NUMBER =
            "SELECT plan_number::text FROM planned_goals WHERE goal_id = :goal";

    Tables tables;
    PublishedEvent first;
    List<JsonNode> tasks;

    @BeforeEach
    void aGoalWithItsFirstPlan() {
        story = new GoalStory(events).created();
        tables = new Tables(database);
        first = story.firstPlan();
        events.awaitHandled(story.applied(first));
        tasks = tasksOf(first);
    }

    @Test
    void aSkippedTaskMovesDatesAndKeepsTheRest() {
        events.awaitHandled(story.skipped(tasks.getFirst()));
        PublishedEvent revision = story.revision(1);
        assertThat(revision.payload().get("number").asInt()).isEqualTo(2);
        assertThat(revision.payload().get("trigger").asString()).isEqualTo("TASK_SKIPPED");
        assertThat(revision.payload().get("reason").asString()).isNotBlank();
        assertThat(GoalStory.idsOf(revision))
                .doesNotContain(idOf(tasks.getFirst()))
                .containsAll(GoalStory.idsOf(first).subList(1, tasks.size()));
        assertThat(tasksOf(revision))
                .filteredOn(task -> task.get("change").asString().equals("ADDED"))
                .allSatisfy(task ->
                        assertThat(task.get("change_reason").asString()).contains("skipped"));
    }

    @Test
    void manyTriggersThatComeTogetherMakeOnePlan() {
        List<UUID> told = tasks.subList(0, 4).stream().map(story::skipped).toList();
        told.forEach(events::awaitHandled);
        PublishedEvent revision = story.revision(1);
        await().until(() -> tables.requests(story.goal()) == 0);
        assertThat(story.revisions()).extracting(PublishedEvent::id).containsExactly(revision.id());
        assertThat(GoalStory.idsOf(revision))
                .doesNotContainAnyElementsOf(
                        tasks.subList(0, 4).stream().map(ReviseIT::idOf).toList());
    }

    @Test
    @DisplayName("PLAN-4: each plan of a goal has the number after that of the plan before")
    void planNumbersOnlyGrow() {
        for (int i = 0; i < 5; i++) {
            events.awaitHandled(story.skipped(tasks.get(i)));
            events.awaitHandled(story.updated("time_per_day_hours", 0.5 + i * 0.25));
            await().until(() -> tables.requests(story.goal()) == 0);
        }
        int last = Integer.parseInt(tables.text(NUMBER, story.goal()));
        assertThat(last).isGreaterThan(5);
        story.revision(last - 1);
        assertThat(story.revisions())
                .extracting(plan -> plan.payload().get("number").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(2, last).boxed().toList());
    }

    @Test
    void lateAndRepeatedFactsChangeNothing() {
        JsonNode task = tasks.getFirst();
        events.awaitHandled(story.tell("TaskCompleted", task, 7, Map.of("days_early", 0)));
        events.awaitHandled(story.tell("TaskSkipped", task, 3, Map.of()));
        await().until(() -> tables.requests(story.goal()) == 0);
        assertThat(
                        tables.text(
                                "SELECT status FROM planned_tasks WHERE goal_id = :goal AND task_id = '%s'"
                                        .formatted(idOf(task)),
                                story.goal()))
                .isEqualTo("COMPLETED");
        assertThat(story.revisions()).isEmpty();
    }

    @Test
    void aFactThatIsDeliveredAgainMakesNoSecondPlan() {
        UUID fact = story.skipped(tasks.getFirst());
        PublishedEvent revision = story.revision(1);
        UUID task = idOf(tasks.getFirst());
        events.publish(
                fact,
                "task",
                "TaskSkipped",
                story.user(),
                task,
                Contracts.example("task", "TaskSkipped"));
        events.awaitHandled(story.tell("TaskSkipped", tasks.getFirst(), 1, Map.of()));
        await().until(() -> tables.requests(story.goal()) == 0);
        assertThat(story.revisions()).extracting(PublishedEvent::id).containsExactly(revision.id());
    }

    @Test
    void anOlderStateOfTheGoalChangesNothing() {
        events.awaitHandled(story.updated("time_per_day_hours", 0.5));
        PublishedEvent revision = story.revision(1);
        story.with("time_per_day_hours", 8.0);
        events.awaitHandled(story.tellLate("GoalUpdated", 1));
        await().until(() -> tables.requests(story.goal()) == 0);
        assertThat(story.revisions()).extracting(PublishedEvent::id).containsExactly(revision.id());
        assertThat(
                        tables.text(
                                "SELECT time_per_day_hours::text FROM planned_goals WHERE goal_id = :goal",
                                story.goal()))
                .isEqualTo("0.50");
    }

    @Test
    void everyOpenTaskIsKeptMovedOrDroppedAndEveryChangeSaysWhy() {
        tasks.subList(0, 3).stream().map(story::skipped).toList().forEach(events::awaitHandled);
        PublishedEvent revision = awaitRevisionFor("TASK_SKIPPED");
        List<JsonNode> dropped = revision.payload().get("dropped").valueStream().toList();
        List<UUID> named =
                Stream.concat(tasksOf(revision).stream(), dropped.stream())
                        .map(ReviseIT::idOf)
                        .toList();
        assertThat(named)
                .doesNotHaveDuplicates()
                .containsAll(GoalStory.idsOf(first).subList(3, tasks.size()))
                .doesNotContainAnyElementsOf(GoalStory.idsOf(first).subList(0, 3));
        assertThat(tasksOf(revision))
                .allSatisfy(task ->
                        assertThat(task.get("change_reason").isNull())
                                .isEqualTo(task.get("change").asString().equals("KEPT")));
    }

    @Test
    void overdueTasksFindAnotherDay() {
        JsonNode last = tasks.getLast();
        tables.execute(
                "UPDATE planned_tasks SET due_date = due_date - 60 WHERE goal_id = :goal AND task_id = '%s'"
                        .formatted(idOf(last)),
                story.goal());
        events.awaitHandled(
                story.tell("TaskOverdue", last, Map.of("due_date", today.minusDays(1).toString())));
        PublishedEvent revision = story.revision(1);
        assertThat(revision.payload().get("trigger").asString()).isEqualTo("TASK_OVERDUE");
        assertThat(tasksOf(revision))
                .filteredOn(task -> idOf(task).equals(idOf(last)))
                .allSatisfy(task -> assertThat(due(task)).isAfterOrEqualTo(today))
                .hasSize(1);
    }

    @Test
    void otherHoursPlanTheRestAnew() {
        events.awaitHandled(story.updated("time_per_day_hours", 0.5));
        PublishedEvent revision = story.revision(1);
        assertThat(revision.payload().get("trigger").asString()).isEqualTo("GOAL_UPDATED");
        Map<LocalDate, Integer> minutes =
                tasksOf(revision).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReviseIT::due,
                                        Collectors.summingInt(
                                                task -> task.get("estimated_duration").asInt())));
        assertThat(minutes).allSatisfy((_, load) -> assertThat(load).isLessThanOrEqualTo(30));
    }

    @Test
    @DisplayName(
            "GOAL-7: what the user asks for in words is planned at once, and later triggers forget it")
    void wordsMakeAPlan() {
        events.awaitHandled(
                story.tell(
                        "GoalRevisionRequested",
                        Map.of("cause", "WORDS", "words", "Less theory", "preview", false)));
        PublishedEvent asked = story.revision(1);
        assertThat(asked.payload().get("trigger").asString()).isEqualTo("REVISION_REQUESTED");
        assertThat(asked.payload().get("reason").asString())
                .startsWith("You asked for it")
                .endsWith("change the hours, the days or the skill of the goal instead.");
        events.awaitHandled(story.updated("time_per_day_hours", 0.5));
        PublishedEvent changed = awaitRevisionFor("GOAL_UPDATED");
        assertThat(changed.payload().get("reason").asString()).doesNotContain("words");
    }

    @Test
    void whatTheUserWroteIsInEveryLaterPlan() {
        JsonNode edited = tasks.get(9);
        events.awaitHandled(
                story.tell(
                        "TaskUpdated",
                        edited,
                        Map.of(
                                "status", "PENDING",
                                "title", "My own words",
                                "description", "For what I want.",
                                "changed_fields", List.of("title", "description"))));
        story.updated("time_per_day_hours", 0.25);
        assertThat(tasksOf(story.revision(1)))
                .filteredOn(task -> task.get("task_id").equals(edited.get("task_id")))
                .extracting(task -> task.get("title").asString())
                .containsExactly("My own words");
    }

    @Test
    void whatTheUserMovedStaysThere() {
        JsonNode moved = tasks.get(3);
        LocalDate chosen = today.plusDays(12);
        events.awaitHandled(
                story.tell("TaskRescheduled", moved, Map.of("due_date", chosen.toString())));
        events.awaitHandled(story.updated("time_per_day_hours", 0.75));
        PublishedEvent revision = awaitRevisionFor("GOAL_UPDATED");
        assertThat(tasksOf(revision))
                .filteredOn(task -> idOf(task).equals(idOf(moved)))
                .extracting(ReviseIT::due)
                .containsExactly(chosen);
    }

    @Test
    void whoIsAheadGoesOnSooner() {
        List<JsonNode> early =
                tasks.stream().filter(task -> due(task).isBefore(today.plusDays(5))).toList();
        early.stream()
                .map(task -> story.tell("TaskCompleted", task, Map.of("days_early", 3)))
                .toList()
                .forEach(events::awaitHandled);
        PublishedEvent revision = story.revision(1);
        assertThat(revision.payload().get("trigger").asString()).isEqualTo("TASK_COMPLETED_EARLY");
        assertThat(tasksOf(revision))
                .anyMatch(task -> due(task).isBefore(today.plusDays(5)))
                .noneMatch(task -> early.stream().anyMatch(done -> idOf(done).equals(idOf(task))));
    }

    @Test
    void aPausedGoalRestsUntilItIsResumed() {
        events.awaitHandled(story.tell("GoalPaused"));
        events.awaitHandled(story.skipped(tasks.getFirst()));
        await().until(() -> tables.requests(story.goal()) == 0);
        assertThat(story.revisions()).isEmpty();
        events.awaitHandled(story.tell("GoalResumed"));
        assertThat(story.revision(1).payload().get("trigger").asString()).isEqualTo("GOAL_RESUMED");
    }

    @Test
    void aDeletedGoalLeavesNothingButItsTombstone() {
        events.awaitHandled(story.skipped(tasks.getFirst()));
        events.awaitHandled(story.tell("GoalDeleted"));
        events.awaitHandled(story.tellLate("GoalUpdated", 2));
        events.awaitHandled(story.skipped(tasks.get(1)));
        for (String table : List.of("planned_tasks", "revision_requests", "plan_runs")) {
            assertThat(tables.rows(table, story.goal())).as(table).isZero();
        }
        assertThat(
                        tables.text(
                                "SELECT status || name || topic FROM planned_goals WHERE goal_id = :goal",
                                story.goal()))
                .isEqualTo("DELETED");
    }

    private PublishedEvent awaitRevisionFor(String trigger) {
        return await().until(
                        () ->
                                story.revisions().stream()
                                        .filter(plan ->
                                                plan.payload()
                                                        .get("trigger")
                                                        .asString()
                                                        .equals(trigger))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static UUID idOf(JsonNode task) {
        return UUID.fromString(task.get("task_id").asString());
    }

    private static LocalDate due(JsonNode task) {
        return LocalDate.parse(task.get("due_date").asString());
    }
}
