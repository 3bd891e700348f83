package dev.milepost.task;

import static dev.milepost.kit.test.Answers.problem;
import static dev.milepost.task.TaskStory.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@DisplayName("PLAN-4: a plan becomes tasks")
class ApplyPlanIT {

    private static final String APPLIED = "PlanApplied";
    private static final String GENERATED = "PlanGenerated";
    private static final String REGENERATED = "PlanRegenerated";
    private static final String PLANNER = "planner";

    @Autowired WebTestClient http;
    @Autowired Events events;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void theFirstPlanIsToldWithAllItsTasks() {
        TaskStory.Planned plan = user.planned(3);
        PublishedEvent event = events.awaitPublished(APPLIED, plan.goal());
        JsonNode applied = event.payload();
        assertThat(event.key()).isEqualTo(user.user().toString());
        assertThat(applied.get("plan_number").asInt()).isEqualTo(1);
        assertThat(applied.get("trigger").asString()).isEqualTo("GOAL_CREATED");
        assertThat(applied.get("changes").toString())
                .isEqualTo("{\"kept\":0,\"moved\":0,\"added\":3,\"dropped\":0}");
        assertThat(applied.get("tasks").size()).isEqualTo(3);
        assertThat(applied.at("/tasks/2/task_id").asString()).isEqualTo(plan.task(2).toString());
    }

    @Test
    void aLaterPlanKeepsMovesAddsAndDropsAndLeavesWhatIsDone() {
        TaskStory.Planned plan = user.planned(5);
        user.changed(plan.task(0), "{\"status\": \"completed\"}");
        user.changed(plan.task(1), "{\"due_date\": \"" + user.day(8) + "\"}");
        UUID added = UuidV7.next();
        user.heard(
                PLANNER,
                REGENERATED,
                plan.goal(),
                user.laterPlan(
                        plan.goal(),
                        2,
                        Map.of(plan.task(4), "Its content is part of the catch-up."),
                        user.task(plan.task(0), 1, user.day(7)),
                        user.task(plan.task(1), 2, user.day(3)),
                        user.task(plan.task(2), 3, user.day(2)),
                        user.task(plan.task(3), 4, user.day(5)).put("change_reason", "Room."),
                        user.task(added, 5, user.day(6)).put("change_reason", "Catch up.")));
        JsonNode applied = events.awaitPublished(APPLIED, plan.goal(), 2).getLast().payload();
        assertThat(applied.get("changes").toString())
                .isEqualTo("{\"kept\":2,\"moved\":1,\"added\":1,\"dropped\":1}");
        assertThat(applied.get("tasks").size()).isEqualTo(6);
        assertTask(plan.task(0), "COMPLETED", 0, "ADDED");
        assertTask(plan.task(1), "PENDING", 8, "KEPT");
        assertTask(plan.task(2), "PENDING", 2, "KEPT");
        assertTask(plan.task(3), "PENDING", 5, "MOVED");
        assertTask(added, "PENDING", 6, "ADDED");
        assertTask(plan.task(4), "SKIPPED", 4, "DROPPED");
        JsonNode moved = user.seen(plan.task(3));
        assertThat(moved.get("previous_due_date").asString()).isEqualTo(user.day(3).toString());
        assertThat(moved.get("original_planned_date").asString()).isEqualTo(user.day(3).toString());
        assertThat(moved.get("change_reason").asString()).isEqualTo("Room.");
        assertThat(moved.get("plan_number").asInt()).isEqualTo(2);
        assertThat(user.seen(plan.task(4)).get("skip_reason").asString())
                .isEqualTo("Its content is part of the catch-up.");
        assertThat(events.publishedOf("TaskSkipped", plan.task(4))).isEmpty();
    }

    @Test
    void whatAPlanDroppedComesBackWithALaterOne() {
        TaskStory.Planned plan = user.planned(2);
        UUID task = droppedOf(plan);
        assertTask(task, "SKIPPED", 1, "DROPPED");
        user.heard(
                PLANNER,
                REGENERATED,
                plan.goal(),
                user.laterPlan(
                        plan.goal(),
                        3,
                        Map.of(),
                        user.task(task, 2, user.day(4)).put("change_reason", "Taken back.")));
        JsonNode applied = events.awaitPublished(APPLIED, plan.goal(), 3).getLast().payload();
        assertThat(applied.get("changes").get("added").asInt()).isOne();
        assertTask(task, "PENDING", 4, "ADDED");
        assertThat(user.seen(task).get("skip_reason").isNull()).isTrue();
    }

    @Test
    @DisplayName(
            "TASK-1, PLAN-4: what its user deleted is in no later plan, minutes of the user's own stay, own tasks are no plan's")
    void whatIsTheUsersOwnComesBeforeThePlan() {
        TaskStory.Planned plan = user.planned(3);
        UUID own =
                UUID.fromString(
                        user.created(
                                        "{\"title\": \"Buy a book\", \"goal_id\": \"%s\", \"due_date\": \"%s\"}"
                                                .formatted(plan.goal(), user.day(1)))
                                .get("id")
                                .asString());
        JsonNode before = user.seen(own);
        user.delete(TASKS + "/" + plan.task(1)).expectStatus().isNoContent();
        user.changed(plan.task(2), "{\"estimated_duration\": 25}");
        user.heard(
                PLANNER,
                REGENERATED,
                plan.goal(),
                user.laterPlan(
                        plan.goal(),
                        2,
                        Map.of(own, "No room."),
                        user.task(plan.task(0), 1, user.day(1)),
                        user.task(plan.task(1), 2, user.day(2)),
                        user.task(plan.task(2), 3, user.day(4))));
        JsonNode applied = events.awaitPublished(APPLIED, plan.goal(), 2).getLast().payload();
        assertThat(applied.get("tasks").valueStream().map(task -> task.get("task_id").asString()))
                .containsExactlyInAnyOrder(plan.task(0).toString(), plan.task(2).toString());
        problem(user.show(plan.task(1)), 404, "TASK_NOT_FOUND");
        assertThat(user.seen(own)).isEqualTo(before);
        assertTask(plan.task(2), "PENDING", 4, "MOVED");
        assertThat(user.seen(plan.task(2)).get("estimated_duration").asInt()).isEqualTo(25);
    }

    @Test
    void whatItsUserTakesUpAgainIsDroppedNoLonger() {
        TaskStory.Planned plan = user.planned(2);
        UUID task = droppedOf(plan);
        user.changed(task, "{\"status\": \"pending\"}");
        assertTask(task, "PENDING", 1, "KEPT");
    }

    /// A second plan without the second task.
    private UUID droppedOf(TaskStory.Planned plan) {
        user.heard(
                PLANNER,
                REGENERATED,
                plan.goal(),
                user.laterPlan(plan.goal(), 2, Map.of(plan.task(1), "No room.")));
        events.awaitPublished(APPLIED, plan.goal(), 2);
        return plan.task(1);
    }

    @Test
    void aRepeatedALateAndAnOutdatedPlanChangeNothing() {
        TaskStory.Planned plan = user.planned(2);
        ObjectNode third =
                user.laterPlan(
                        plan.goal(),
                        3,
                        Map.of(),
                        user.task(plan.task(0), 1, user.day(3)),
                        user.task(plan.task(1), 2, user.day(4)));
        UUID event = user.heard(PLANNER, REGENERATED, plan.goal(), third);
        events.publish(event, PLANNER, REGENERATED, user.user(), plan.goal(), third);
        user.heard(PLANNER, REGENERATED, plan.goal(), third);
        user.heard(
                PLANNER,
                REGENERATED,
                plan.goal(),
                user.laterPlan(plan.goal(), 2, Map.of(), user.task(plan.task(0), 1, user.day(20))));
        assertTask(plan.task(0), "PENDING", 3, "MOVED");
        assertThat(events.awaitPublished(APPLIED, plan.goal(), 2))
                .extracting(applied -> applied.payload().get("plan_number").asInt())
                .containsExactly(1, 3);
    }

    @Test
    void aPlanMayComeBeforeItsGoal() {
        UUID goal = UuidV7.next();
        UUID task = UuidV7.next();
        user.heard(PLANNER, GENERATED, goal, user.plan(goal, 1, user.task(task, 1, user.day(0))));
        assertThat(user.seen(task).get("goal_name").isNull()).isTrue();
        user.goalFact("GoalCreated", goal, 1, Map.of("name", "Learn Rust"));
        assertThat(user.seen(task).get("goal_name").asString()).isEqualTo("Learn Rust");
        user.goalFact("GoalUpdated", goal, 2, Map.of("name", "Learn Zig"));
        assertThat(user.seen(task).get("goal_name").asString()).isEqualTo("Learn Zig");
        assertTask(task, "PENDING", 0, "ADDED");
    }

    @Test
    @DisplayName(
            "GOAL-4: a deleted goal takes its tasks along, and a late plan does not bring them back")
    void aDeletedGoalStaysDeleted() {
        TaskStory.Planned plan = user.planned(2);
        events.awaitPublished(APPLIED, plan.goal());
        user.goalFact("GoalDeleted", plan.goal(), 2, Map.of());
        problem(user.show(plan.task(0)), 404, "TASK_NOT_FOUND");
        problem(user.get(TASKS + "?goal_id=" + plan.goal()), 404, "GOAL_NOT_FOUND");
        user.heard(
                PLANNER,
                REGENERATED,
                plan.goal(),
                user.laterPlan(plan.goal(), 2, Map.of(), user.task(UuidV7.next(), 1, user.day(0))));
        user.goalFact("GoalResumed", plan.goal(), 1, Map.of());
        assertThat(TaskStory.titles(user.list(""))).isEmpty();
        assertThat(events.publishedOf(APPLIED, plan.goal())).hasSize(1);
    }

    @Test
    void aPlanForAGoalOfSomebodyElseChangesNothing() {
        TaskStory.Planned plan = user.planned(1);
        TaskStory stranger = TaskStory.of(http, events);
        stranger.heard(
                PLANNER,
                REGENERATED,
                plan.goal(),
                stranger.laterPlan(
                        plan.goal(), 2, Map.of(), stranger.task(plan.task(0), 1, user.day(9))));
        assertTask(plan.task(0), "PENDING", 0, "ADDED");
        assertThat(TaskStory.titles(stranger.list(""))).isEmpty();
    }

    @Test
    void aPlanThatTakesATaskOfAnotherGoalIsPoisonAndLeavesNothing() {
        TaskStory.Planned plan = user.planned(1);
        UUID other = user.goal("Learn Rust");
        UUID event =
                events.publish(
                        PLANNER,
                        GENERATED,
                        user.user(),
                        other,
                        user.plan(
                                other,
                                1,
                                user.task(UuidV7.next(), 1, user.day(0)),
                                user.task(plan.task(0), 2, user.day(5))));
        PublishedEvent dead = events.awaitDeadLetter(event);
        assertThat(dead.topic()).isEqualTo("milepost.plans.task-service.dlt");
        assertThat(dead.headers().toString()).contains("another goal");
        assertThat(TaskStory.titles(user.list("?goal_id=" + other))).isEmpty();
        assertTask(plan.task(0), "PENDING", 0, "ADDED");
    }

    @Test
    void poisonIsBuriedAndBlocksNobody() {
        UUID goal = user.goal("Learn Python");
        UUID poison = UuidV7.next();
        events.publishBytes(
                poison,
                PLANNER,
                GENERATED,
                user.user(),
                goal,
                "{\"tasks\": 7".getBytes(StandardCharsets.UTF_8));
        UUID task = UuidV7.next();
        user.heard(PLANNER, GENERATED, goal, user.plan(goal, 1, user.task(task, 1, user.day(0))));
        assertTask(task, "PENDING", 0, "ADDED");
        assertThat(events.awaitDeadLetter(poison).topic())
                .isEqualTo("milepost.plans.task-service.dlt");
    }

    @Test
    void theBiggestPlanIsAppliedAsAWhole() {
        int most = 4_000;
        UUID goal = user.goal("Learn everything");
        ObjectNode[] tasks = new ObjectNode[most];
        for (int i = 0; i < most; i++) {
            tasks[i] = user.task(UuidV7.next(), i + 1, user.day(i / 4));
        }
        user.heard(PLANNER, GENERATED, goal, user.plan(goal, 1, tasks));
        JsonNode applied = events.awaitPublished(APPLIED, goal).payload();
        assertThat(applied.get("tasks").size()).isEqualTo(most);
        Contracts.assertMatches("task", APPLIED, applied);
    }

    private void assertTask(UUID id, String status, int day, String change) {
        JsonNode task = user.seen(id);
        assertThat(task.get("status").asString()).isEqualTo(status);
        assertThat(task.get("due_date").asString()).isEqualTo(user.day(day).toString());
        assertThat(task.get("change").asString()).isEqualTo(change);
    }
}
