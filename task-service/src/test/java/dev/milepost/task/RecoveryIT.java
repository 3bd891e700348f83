package dev.milepost.task;

import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static dev.milepost.task.TaskStory.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.task.recovery.ExpirySweep;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-9: what users delete can be recovered")
class RecoveryIT {

    private static final String RECOVERY = "/api/v1/recovery";
    private static final String TOMBSTONES = RECOVERY + "/tombstones";

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired TestClock clock;
    @Autowired DatabaseClient database;
    @Autowired ExpirySweep sweep;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void aTaskComesBackWithAllThatHungOnItAsAnotherOne() {
        JsonNode task = wholeTask();
        UUID old = idOf(task);
        user.send(
                        HttpMethod.POST,
                        TASKS + "/" + old + "/subtasks",
                        "{\"title\": \"Find the number\"}")
                .expectStatus()
                .isCreated();
        user.send(
                        HttpMethod.POST,
                        "/api/v1/notes",
                        "{\"task_id\": \"%s\", \"content\": \"She is away on Monday\"}"
                                .formatted(old))
                .expectStatus()
                .isCreated();
        JsonNode before = user.seen(old);
        JsonNode tombstone = deleted(old);
        assertThat(tombstone.get("kind").asString()).isEqualTo("TASK");
        assertThat(tombstone.get("title").asString()).isEqualTo("Call mum");
        assertThat(tombstone.get("subtask_count").asInt()).isOne();
        assertThat(tombstone.get("note_count").asInt()).isOne();

        JsonNode recovered = recovered(tombstone);

        UUID id = UUID.fromString(recovered.get("task_id").asString());
        assertThat(id).isNotEqualTo(old);
        JsonNode after = user.seen(id);
        assertThat(after.get("version").asInt()).isOne();
        for (String field : before.propertyNames()) {
            if (!field.equals("id") && !field.equals("version") && !field.equals("updated_at")) {
                assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
            }
        }
        assertThat(subtasks(id)).contains("Find the number");
        assertThat(
                        user.get(TASKS + "/" + id + "/notes")
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                .contains("She is away on Monday");
        problem(user.show(old), 404, "TASK_NOT_FOUND");
        PublishedEvent fact = events.awaitPublished("TaskRestored", id);
        Contracts.assertMatches("task", "TaskRestored", fact.payload());
        assertThat(fact.payload().get("previous_task_id").asString()).isEqualTo(old.toString());
        assertThat(fact.payload().at("/task/subtasks/0/title").asString())
                .isEqualTo("Find the number");
        assertThat(json(user.get(TOMBSTONES)).get("items").size()).isZero();
        problem(recover(tombstone), 409, "TOMBSTONE_ALREADY_RECOVERED");
    }

    @Test
    void whatIsDoneComesBackDoneAndCountsOnce() {
        UUID old = idOf(user.created("{\"title\": \"Think\"}"));
        JsonNode done = user.changed(old, "{\"status\": \"completed\"}");
        UUID id = back(old);
        JsonNode again = user.seen(id);
        assertThat(again.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(again.get("completed_at")).isEqualTo(done.get("completed_at"));
        events.awaitPublished("TaskRestored", id);
        assertThat(events.publishedOf("TaskCompleted", id)).isEmpty();
        assertThat(events.publishedOf("TaskCreated", id)).isEmpty();
    }

    @Test
    void aDayThatHasPassedIsNoNews() {
        UUID old =
                idOf(
                        user.created(
                                "{\"title\": \"Think\", \"due_date\": \"%s\"}"
                                        .formatted(user.day(0))));
        database.sql("UPDATE tasks SET due_date = due_date - 2 WHERE id = :id")
                .bind("id", old)
                .then()
                .block();
        UUID id = back(old);
        assertThat(user.seen(id).get("status").asString()).isEqualTo("OVERDUE");
        events.awaitPublished("TaskRestored", id);
        assertThat(events.publishedOf("TaskOverdue", id)).isEmpty();
    }

    @Test
    void aTaskOfAPlanGoesBackToItsGoalAsTheUsersOwn() {
        TaskStory.Planned plan = user.planned(2);
        UUID id = back(plan.task(1));
        JsonNode task = user.seen(id);
        assertThat(task.get("source").asString()).isEqualTo("PLAN");
        assertThat(task.get("goal_id").asString()).isEqualTo(plan.goal().toString());
        user.heard(
                "planner",
                "PlanRegenerated",
                plan.goal(),
                user.laterPlan(
                        plan.goal(),
                        2,
                        Map.of(id, "No room."),
                        user.task(plan.task(0), 1, user.day(1)),
                        user.task(plan.task(1), 2, user.day(2))));
        events.awaitPublished("PlanApplied", plan.goal(), 2);
        assertThat(user.seen(id).get("status").asString()).isEqualTo("PENDING");
        problem(user.show(plan.task(1)), 404, "TASK_NOT_FOUND");
    }

    @Test
    void theTasksOfADeletedGoalAreOneTombstoneAndComeBackWithoutGoal() {
        TaskStory.Planned plan = user.planned(60);
        user.goalFact("GoalDeleted", plan.goal(), 2, Map.of());
        problem(user.show(plan.task(0)), 404, "TASK_NOT_FOUND");
        JsonNode tombstone = newest();
        assertThat(tombstone.get("kind").asString()).isEqualTo("GOAL");
        assertThat(tombstone.get("title").asString()).isEqualTo("Learn Python");
        assertThat(tombstone.get("task_count").asInt()).isEqualTo(60);
        JsonNode whole = json(user.get(TOMBSTONES + "/" + tombstone.get("id").asString()));
        assertThat(whole.at("/tasks/0/title").asString()).isEqualTo("Task 1");

        JsonNode recovered = recovered(tombstone);

        assertThat(recovered.get("task_id").isNull()).isTrue();
        JsonNode page = user.list("?limit=100");
        assertThat(page.get("items").size()).isEqualTo(60);
        assertThat(page.get("items"))
                .allSatisfy(task -> {
                    assertThat(task.get("source").asString()).isEqualTo("USER");
                    assertThat(task.get("goal_id").isNull()).isTrue();
                });
    }

    @Test
    @DisplayName("TASK-8, TASK-9: own open tasks need room to come back")
    void ownTasksNeedRoom() {
        UUID old = idOf(user.created("{\"title\": \"One too many\"}"));
        JsonNode tombstone = deleted(old);
        for (int i = 0; i < 50; i++) {
            user.created("{\"title\": \"Task %d\"}".formatted(i));
        }
        JsonNode problem = problem(recover(tombstone), 403, "TASK_LIMIT_REACHED");
        assertThat(problem.get("limit").asInt()).isEqualTo(50);
        user.delete(TASKS + "/" + user.list("").at("/items/0/id").asString())
                .expectStatus()
                .isNoContent();
        recovered(tombstone);
    }

    @Test
    void theListHasPagesTheNewestFirst() {
        for (int i = 0; i < 3; i++) {
            deleted(idOf(user.created("{\"title\": \"Task %d\"}".formatted(i))));
        }
        JsonNode first = json(user.get(TOMBSTONES + "?limit=2"));
        assertThat(TaskStory.titles(first)).containsExactly("Task 2", "Task 1");
        JsonNode second =
                json(
                        user.get(
                                TOMBSTONES
                                        + "?limit=2&cursor="
                                        + first.get("next_cursor").asString()));
        assertThat(TaskStory.titles(second)).containsExactly("Task 0");
        assertThat(second.get("next_cursor").isNull()).isTrue();
        problem(user.get(TOMBSTONES + "?cursor=x"), 400, "INVALID_CURSOR");
    }

    @Test
    @DisplayName("TASK-9: after 7 days it is gone, and said to be")
    void itExpires() {
        JsonNode tombstone = deleted(idOf(user.created("{\"title\": \"A word nobody else has\"}")));
        clock.advance(Duration.ofDays(7));
        try {
            problem(recover(tombstone), 410, "TOMBSTONE_EXPIRED");
            assertThat(json(user.get(TOMBSTONES)).get("items").size()).isZero();
            sweep.run().block();
            assertThat(words(tombstone)).isEqualTo("0");
            problem(recover(tombstone), 410, "TOMBSTONE_EXPIRED");
            clock.advance(Duration.ofDays(31));
            sweep.run().block();
            problem(recover(tombstone), 404, "TOMBSTONE_NOT_FOUND");
        } finally {
            clock.reset();
        }
    }

    @Test
    void itIsForgottenAtOnceWhenItsUserWants() {
        JsonNode tombstone = deleted(idOf(user.created("{\"title\": \"Forget me\"}")));
        String path = RECOVERY + "/" + tombstone.get("id").asString();
        user.delete(path).expectStatus().isNoContent();
        problem(user.delete(path), 404, "TOMBSTONE_NOT_FOUND");
        problem(recover(tombstone), 404, "TOMBSTONE_NOT_FOUND");
    }

    @Test
    @DisplayName("API-8: nobody recovers what somebody else has deleted")
    void othersHaveNoPartInIt() {
        JsonNode tombstone = deleted(idOf(user.created("{\"title\": \"Mine\"}")));
        String id = tombstone.get("id").asString();
        TaskStory stranger = TaskStory.of(http, events);
        String code = "TOMBSTONE_BELONGS_TO_ANOTHER_USER";
        problem(stranger.get(TOMBSTONES + "/" + id), 403, code);
        problem(stranger.delete(RECOVERY + "/" + id), 403, code);
        problem(stranger.send(HttpMethod.POST, RECOVERY + "/" + id + "/recover", ""), 403, code);
        problem(user.get(TOMBSTONES + "/" + UuidV7.next()), 404, "TOMBSTONE_NOT_FOUND");
        assertThat(json(stranger.get(TOMBSTONES)).get("items").size()).isZero();
    }

    private JsonNode wholeTask() {
        return user.created(
                """
                {"title": "Call mum", "description": "About Sunday", "priority": "high", "due_date": "%s", "due_time": "17:00",
                 "timezone": "Europe/Berlin", "estimated_duration": 15, "tags": ["family"], "hidden": true}
                """
                        .formatted(user.day(3)));
    }

    private JsonNode deleted(UUID task) {
        user.delete(TASKS + "/" + task).expectStatus().isNoContent();
        return newest();
    }

    private JsonNode newest() {
        return json(user.get(TOMBSTONES)).at("/items/0");
    }

    private UUID back(UUID task) {
        return UUID.fromString(recovered(deleted(task)).get("task_id").asString());
    }

    private JsonNode recovered(JsonNode tombstone) {
        return json(recover(tombstone).expectStatus().isCreated());
    }

    private ResponseSpec recover(JsonNode tombstone) {
        return user.send(
                HttpMethod.POST, RECOVERY + "/" + tombstone.get("id").asString() + "/recover", "");
    }

    private String subtasks(UUID task) {
        return String.valueOf(
                user.get(TASKS + "/" + task + "/subtasks")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private String words(JsonNode tombstone) {
        return String.valueOf(
                database.sql(
                                "SELECT (count(*) FILTER (WHERE remains IS NOT NULL OR title <> ''))::text AS words"
                                        + " FROM tombstones WHERE id = :id")
                        .bind("id", UUID.fromString(tombstone.get("id").asString()))
                        .map(row -> row.get("words", String.class))
                        .one()
                        .block());
    }

    private static UUID idOf(JsonNode task) {
        return UUID.fromString(task.get("id").asString());
    }
}
