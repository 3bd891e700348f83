package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@DisplayName("TASK-1, TASK-2: tasks of the user's own")
class OwnTasksIT {

    private static final String FULL =
            """
            {"title": " Call mum ", "description": "About **Sunday**", "priority": "high", "due_date": "%s",
             "due_time": "17:00", "timezone": "Europe/Berlin", "estimated_duration": 15,
             "tags": ["#Family", "phone", "family"], "hidden": false}
            """;

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired JsonMapper json;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void isMadeWithEveryField() {
        JsonNode task = user.created(FULL.formatted(user.day(3)));
        UUID id = idOf(task);
        assertThat(task.get("title").asString()).isEqualTo("Call mum");
        assertThat(task.get("source").asString()).isEqualTo("USER");
        assertThat(task.get("status").asString()).isEqualTo("PENDING");
        assertThat(task.get("tags").toString()).isEqualTo("[\"family\",\"phone\"]");
        assertThat(task.get("due_time").asString()).startsWith("17:00");
        assertThat(task.get("due_at").asString()).startsWith(user.day(3) + "T1");
        assertThat(task.get("version").asInt()).isEqualTo(1);
        assertThat(user.seen(id)).isEqualTo(task);
        PublishedEvent fact = events.awaitPublished("TaskCreated", id);
        assertThat(fact.payload().get("task").get("tags")).isEqualTo(task.get("tags"));
        assertThat(fact.payload().get("task").get("timezone").asString())
                .isEqualTo("Europe/Berlin");
        Contracts.assertMatches("task", "TaskCreated", fact.payload());
    }

    @Test
    void needsNothingButATitle() {
        JsonNode task = user.created("{\"title\": \"Think\"}");
        assertThat(task.get("due_date").isNull()).isTrue();
        assertThat(task.get("goal_id").isNull()).isTrue();
        assertThat(task.get("description").asString()).isEmpty();
        assertThat(task.get("priority").asString()).isEqualTo("MEDIUM");
        assertThat(user.list("").get("items").get(0).get("id")).isEqualTo(task.get("id"));
    }

    @Test
    void answersWhereItIsAndWhichVersion() {
        user.create("{\"title\": \"Think\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/v1/tasks/[0-9a-f-]{36}")
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                      | title",
                "{\"title\": \"\"}                                       | title",
                "{\"title\": \"T\", \"due_date\": \"2020-01-01\"}        | due_date",
                "{\"title\": \"T\", \"due_time\": \"17:00\"}             | due_time",
                "{\"title\": \"T\", \"timezone\": \"UTC\"}               | timezone",
                "{\"title\": \"T\", \"estimated_duration\": 0}           | estimated_duration",
                "{\"title\": \"T\", \"estimated_duration\": 721}         | estimated_duration",
                "{\"title\": \"T\", \"priority\": \"\"}                  | priority",
                "{\"title\": \"T\", \"tags\": [\"a b\"]}                 | tags[0]",
                "{\"title\": \"T\", \"tags\": [null]}                    | tags[0]",
                "{\"title\": \"T\", \"description\": 1}                  | description",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(user.create(body), field);
    }

    @Test
    void isOfAGoalOnlyIfThatIsTheUsers() {
        UUID goal = user.goal("Learn Python");
        String body = "{\"title\": \"Buy a book\", \"goal_id\": \"%s\"}";
        JsonNode task = user.created(body.formatted(goal));
        assertThat(task.get("goal_name").asString()).isEqualTo("Learn Python");
        assertThat(task.get("plan_number").isNull()).isTrue();
        problem(user.create(body.formatted(UuidV7.next())), 404, "GOAL_NOT_FOUND");
        TaskStory other = TaskStory.of(http, events);
        problem(other.create(body.formatted(goal)), 403, "GOAL_BELONGS_TO_ANOTHER_USER");
        UUID own = idOf(other.created("{\"title\": \"Mine\"}"));
        problem(
                other.change(own, "{\"goal_id\": \"%s\"}".formatted(goal)),
                403,
                "GOAL_BELONGS_TO_ANOTHER_USER");
    }

    @Test
    void aPlanLeavesTheOwnTasksOfItsGoalAlone() {
        TaskStory.Planned plan = user.planned(2);
        UUID own =
                idOf(
                        user.created(
                                "{\"title\": \"Buy a book\", \"goal_id\": \"%s\"}"
                                        .formatted(plan.goal())));
        user.heard(
                "planner",
                "PlanRegenerated",
                plan.goal(),
                user.laterPlan(plan.goal(), 2, Map.of(), user.task(plan.task(0), 1, user.day(5))));
        JsonNode applied = events.awaitPublished("PlanApplied", plan.goal(), 2).getLast().payload();
        assertThat(applied.get("tasks").findValuesAsString("task_id"))
                .doesNotContain(own.toString());
        assertThat(user.seen(own).get("version").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("PATCH is a JSON Merge Patch: any combination, and null takes away")
    void isPatched() {
        UUID id = idOf(user.created(FULL.formatted(user.day(3))));
        JsonNode changed =
                user.changed(
                        id,
                        """
                        {"description": null, "due_date": "%s", "tags": [], "status": "completed"}
                        """
                                .formatted(user.day(5)));
        assertThat(changed.get("description").asString()).isEmpty();
        assertThat(changed.get("due_date").asString()).isEqualTo(user.day(5).toString());
        assertThat(changed.get("due_time").asString()).startsWith("17:00");
        assertThat(changed.get("tags").isEmpty()).isTrue();
        assertThat(changed.get("title").asString()).isEqualTo("Call mum");
        assertThat(changed.get("completed_by").asString()).isEqualTo("MANUAL");
        assertThat(changed.get("version").asInt()).isEqualTo(4);
        events.awaitPublished("TaskUpdated", id);
        events.awaitPublished("TaskRescheduled", id);
        assertThat(
                        events.awaitPublished("TaskCompleted", id)
                                .payload()
                                .get("task")
                                .get("completed_by")
                                .asString())
                .isEqualTo("MANUAL");
        JsonNode undated =
                user.changed(id, "{\"status\": \"pending\", \"due_date\": null, \"title\": \"M\"}");
        assertThat(undated.get("due_date").isNull()).isTrue();
        assertThat(undated.get("due_time").isNull()).isTrue();
        assertThat(undated.get("title").asString()).isEqualTo("M");
    }

    @Test
    void aRefusedPartRefusesTheWholePatch() {
        UUID id = idOf(user.created("{\"title\": \"T\"}"));
        invalid(user.change(id, "{\"title\": \"U\", \"due_date\": \"2020-01-01\"}"), "due_date");
        assertThat(user.seen(id).get("title").asString()).isEqualTo("T");
    }

    @Test
    @DisplayName("PUT writes all fields, and what is left out is as in a new task")
    void isReplaced() {
        UUID id = idOf(user.created(FULL.formatted(user.day(3))));
        JsonNode task = json(put(id, "{\"title\": \"Call dad\"}").expectStatus().isOk());
        assertThat(task.get("title").asString()).isEqualTo("Call dad");
        assertThat(task.get("tags").isEmpty()).isTrue();
        assertThat(task.get("due_date").isNull()).isTrue();
        assertThat(task.get("priority").asString()).isEqualTo("MEDIUM");
        JsonNode stale =
                problem(put(id, "{\"title\": \"Old\", \"version\": 1}"), 409, "STALE_VERSION");
        assertThat(stale.get("current_version").asLong()).isEqualTo(task.get("version").asLong());
    }

    @Test
    void isCompletedAndOpenedByName() {
        UUID id = idOf(user.created("{\"title\": \"T\"}"));
        String path = TaskStory.TASKS + "/" + id;
        JsonNode done = json(user.send(HttpMethod.PATCH, path + "/complete", ""));
        assertThat(done.get("is_completed").asBoolean()).isTrue();
        JsonNode open = json(user.send(HttpMethod.PATCH, path + "/incomplete", ""));
        assertThat(open.get("status").asString()).isEqualTo("PENDING");
        assertThat(open.get("completed_by").isNull()).isTrue();
    }

    @Test
    void theStatesAreHeldTo() {
        UUID id = idOf(user.created("{\"title\": \"T\"}"));
        user.changed(id, "{\"status\": \"cancelled\"}");
        assertThat(
                        problem(
                                        user.change(id, "{\"status\": \"completed\"}"),
                                        409,
                                        "TASK_ALREADY_CLOSED")
                                .get("task_status")
                                .asString())
                .isEqualTo("CANCELLED");
        user.changed(id, "{\"archived\": true}");
        for (String body : List.of("{\"status\": \"pending\"}", "{\"title\": \"U\"}")) {
            problem(user.change(id, body), 409, "TASK_ARCHIVED");
        }
        JsonNode back = user.changed(id, "{\"archived\": false, \"status\": \"pending\"}");
        assertThat(back.get("status").asString()).isEqualTo("PENDING");
        UUID planned = user.planned(1).task(0);
        problem(user.change(planned, "{\"archived\": true}"), 409, "TASK_NOT_CLOSED");
    }

    @Test
    void isDeletedForGood() {
        UUID id = idOf(user.created("{\"title\": \"T\"}"));
        TaskStory other = TaskStory.of(http, events);
        problem(other.delete(TaskStory.TASKS + "/" + id), 403, "TASK_BELONGS_TO_ANOTHER_USER");
        user.delete(TaskStory.TASKS + "/" + id).expectStatus().isNoContent();
        problem(user.show(id), 404, "TASK_NOT_FOUND");
        problem(user.delete(TaskStory.TASKS + "/" + id), 404, "TASK_NOT_FOUND");
        JsonNode fact = events.awaitPublished("TaskDeleted", id).payload();
        assertThat(fact.get("version").asInt()).isEqualTo(2);
        assertThat(fact.get("task").get("title").asString()).isEqualTo("T");
    }

    @Test
    @DisplayName("API-6: of 200 simultaneous updates of one version exactly one wins, each time")
    void oneUpdateWinsPerVersion() {
        UUID id = idOf(user.created("{\"title\": \"T\"}"));
        for (int version = 1; version <= 4; version++) {
            String body = "{\"title\": \"%d of " + version + "\", \"version\": " + version + "}";
            List<HttpStatus> answers =
                    AtOnce.callers(50, number -> status(id, body.formatted(number)));
            assertThat(answers).filteredOn(HttpStatus.OK::equals).hasSize(1);
            assertThat(answers).filteredOn(HttpStatus.CONFLICT::equals).hasSize(49);
        }
        assertThat(user.seen(id).get("version").asInt()).isEqualTo(5);
        assertThat(events.awaitPublished("TaskUpdated", id, 4))
                .extracting(fact -> fact.payload().get("version").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 5).boxed().toList());
    }

    private HttpStatus status(UUID id, String body) {
        return HttpStatus.valueOf(
                user.change(id, body).expectBody().returnResult().getStatus().value());
    }

    private ResponseSpec put(UUID id, String body) {
        return user.send(HttpMethod.PUT, TaskStory.TASKS + "/" + id, body);
    }

    private static UUID idOf(JsonNode task) {
        return UUID.fromString(task.get("id").asString());
    }
}
