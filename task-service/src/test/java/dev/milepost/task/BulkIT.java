package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@DisplayName("TASK-15: bulk operations")
class BulkIT {

    private static final String BULK = TaskStory.TASKS + "/bulk";

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired JsonMapper json;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void doesEachOperationInItsPlace() {
        List<UUID> tasks = made(6);
        JsonNode answer =
                done(
                        Map.of("op", "create", "title", "New", "tags", List.of("#Home")),
                        Map.of("op", "complete", "id", tasks.get(0)),
                        Map.of("op", "reschedule", "id", tasks.get(1), "due_date", user.day(4)),
                        Map.of("op", "tag", "id", tasks.get(2), "tags", List.of("#Two", "one")),
                        Map.of("op", "untag", "id", tasks.get(3), "tags", List.of("One")),
                        Map.of(
                                "op",
                                "update",
                                "id",
                                tasks.get(4),
                                "title",
                                "Other",
                                "status",
                                "skipped"),
                        Map.of("op", "delete", "id", tasks.get(5)));
        assertThat(answer.get("succeeded").asInt()).isEqualTo(7);
        assertThat(statuses(answer)).containsExactly(201, 200, 200, 200, 200, 200, 204);
        JsonNode items = answer.get("items");
        UUID created = UUID.fromString(items.get(0).get("id").asString());
        assertThat(items.get(0).get("task").get("tags").toString()).isEqualTo("[\"home\"]");
        assertThat(items.get(3).get("task").get("tags").toString()).isEqualTo("[\"one\",\"two\"]");
        assertThat(items.get(4).get("task").get("tags")).isEmpty();
        for (int index = 0; index < 6; index++) {
            JsonNode item = items.get(index);
            assertThat(user.seen(UUID.fromString(item.get("id").asString())))
                    .isEqualTo(item.get("task"));
        }
        user.show(tasks.get(5)).expectStatus().isNotFound();
        events.awaitPublished("TaskCreated", created);
        events.awaitPublished("TaskCompleted", tasks.get(0));
        events.awaitPublished("TaskRescheduled", tasks.get(1));
        events.awaitPublished("TaskUpdated", tasks.get(2));
        events.awaitPublished("TaskUpdated", tasks.get(3));
        events.awaitPublished("TaskUpdated", tasks.get(4));
        events.awaitPublished("TaskSkipped", tasks.get(4));
        events.awaitPublished("TaskDeleted", tasks.get(5));
        assertThat(done(Map.of("op", "reopen", "id", tasks.get(0))).get("succeeded").asInt())
                .isEqualTo(1);
        events.awaitPublished("TaskReopened", tasks.get(0));
    }

    @Test
    void oneThatIsRefusedLeavesTheOthersAlone() {
        List<UUID> tasks = made(3);
        JsonNode theirs = TaskStory.of(http, events).created("{\"title\": \"Theirs\"}");
        JsonNode answer =
                done(
                        Map.of("op", "complete", "id", tasks.get(0), "version", 7),
                        Map.of("op", "complete", "id", UuidV7.next()),
                        Map.of("op", "complete", "id", theirs.get("id").asString()),
                        Map.of("op", "create", "title", " "),
                        Map.of("op", "reschedule", "id", tasks.get(1)),
                        Map.of("op", "reschedule", "id", tasks.get(1), "due_date", 5),
                        Map.of("op", "dance", "id", tasks.get(1)),
                        Map.of("op", "update", "id", tasks.get(1)),
                        Map.of("op", "create", "title", "T", "goal_id", UuidV7.next()),
                        Map.of("op", "tag", "id", tasks.get(1), "tags", List.of("a b")),
                        Map.of("op", "delete"),
                        Map.of("op", "complete", "id", tasks.get(2)));
        assertThat(statuses(answer))
                .containsExactly(409, 404, 403, 400, 400, 400, 400, 400, 404, 400, 400, 200);
        assertThat(answer.get("refused").asInt()).isEqualTo(11);
        JsonNode items = answer.get("items");
        assertThat(items.get(0).at("/problem/code").asString()).isEqualTo("STALE_VERSION");
        assertThat(items.get(0).at("/problem/current_version").asInt()).isEqualTo(1);
        assertThat(items.get(3).at("/problem/errors/0/field").asString()).isEqualTo("title");
        assertThat(items.get(5).at("/problem/errors/0/field").asString()).isEqualTo("due_date");
        assertThat(items.get(6).at("/problem/errors/0/field").asString()).isEqualTo("op");
        assertThat(items.get(8).at("/problem/code").asString()).isEqualTo("GOAL_NOT_FOUND");
        assertThat(items.get(9).at("/problem/errors/0/field").asString()).isEqualTo("tags[0]");
        assertThat(user.seen(tasks.get(0)).get("version").asInt()).isEqualTo(1);
        assertThat(user.seen(tasks.get(2)).get("is_completed").asBoolean()).isTrue();
    }

    @Test
    void laterOperationsSeeWhatEarlierOnesDid() {
        UUID task = made(1).getFirst();
        JsonNode answer =
                done(
                        Map.of("op", "tag", "id", task, "tags", List.of("two")),
                        Map.of("op", "update", "id", task, "title", "Other", "version", 2),
                        Map.of("op", "complete", "id", task),
                        Map.of("op", "tag", "id", task, "tags", List.of("three")),
                        Map.of("op", "delete", "id", task),
                        Map.of("op", "reopen", "id", task));
        assertThat(statuses(answer)).containsExactly(200, 200, 200, 409, 204, 404);
        assertThat(events.awaitPublished("TaskUpdated", task, 2))
                .extracting(event -> event.payload().get("version").asInt())
                .containsExactly(2, 3);
        assertThat(events.awaitPublished("TaskCompleted", task).payload().get("version").asInt())
                .isEqualTo(4);
        assertThat(events.awaitPublished("TaskDeleted", task).payload().get("version").asInt())
                .isEqualTo(5);
    }

    @Test
    void allOrNothingChangesNothingWhenOneIsRefused() {
        List<UUID> tasks = made(2);
        user.changed(tasks.get(1), "{\"status\": \"skipped\"}");
        JsonNode conflict =
                problem(
                        allOrNothing(
                                Map.of("op", "create", "title", "Never"),
                                Map.of("op", "complete", "id", tasks.get(0)),
                                Map.of("op", "complete", "id", tasks.get(1))),
                        409,
                        "BULK_REFUSED");
        assertThat(conflict.get("index").asInt()).isEqualTo(2);
        assertThat(conflict.at("/problem/code").asString()).isEqualTo("TASK_ALREADY_CLOSED");
        JsonNode senseless =
                problem(
                        allOrNothing(
                                Map.of("op", "complete", "id", tasks.get(0)),
                                Map.of("op", "create", "title", "")),
                        422,
                        "BULK_REFUSED");
        assertThat(senseless.get("index").asInt()).isEqualTo(1);
        assertThat(user.seen(tasks.get(0)).get("version").asInt()).isEqualTo(1);
        assertThat(user.list("").get("items")).hasSize(2);
        json(
                allOrNothing(
                                Map.of("op", "create", "title", "Now"),
                                Map.of("op", "complete", "id", tasks.get(0)))
                        .expectStatus()
                        .isOk());
        assertThat(user.list("").get("items")).hasSize(3);
        assertThat(user.seen(tasks.get(0)).get("is_completed").asBoolean()).isTrue();
    }

    @Test
    void limitsHoldFromOneOperationToTheNext() {
        user.allowed(2, Map.of("active_tasks", 3));
        UUID task = made(1).getFirst();
        JsonNode answer =
                done(
                        Map.of("op", "create", "title", "2"),
                        Map.of("op", "create", "title", "3"),
                        Map.of("op", "create", "title", "4"),
                        Map.of("op", "complete", "id", task),
                        Map.of("op", "create", "title", "5"),
                        Map.of("op", "reopen", "id", task),
                        Map.of("op", "delete", "id", task),
                        Map.of("op", "create", "title", "6"));
        assertThat(statuses(answer)).containsExactly(201, 201, 403, 200, 201, 403, 204, 403);
        JsonNode refused = answer.get("items").get(2).get("problem");
        assertThat(refused.get("code").asString()).isEqualTo("TASK_LIMIT_REACHED");
        assertThat(refused.get("limit").asInt()).isEqualTo(3);
    }

    @Test
    void aKeyIsForTheWholeRequest() {
        String body = body(Map.of("op", "create", "title", "Once"), Map.of("op", "dance"));
        String key = UuidV7.next().toString();
        JsonNode first = json(user.send(HttpMethod.POST, BULK, body, key).expectStatus().isOk());
        ResponseSpec again = user.send(HttpMethod.POST, BULK, body, key);
        again.expectHeader().valueEquals("X-Idempotent-Replayed", "true");
        assertThat(json(again)).isEqualTo(first);
        assertThat(user.list("").get("items")).hasSize(1);
    }

    @Test
    void aHundredIsTheMost() {
        List<Map<String, ?>> tasks =
                Collections.nCopies(101, Map.of("op", "create", "title", "Many"));
        invalid(user.send(HttpMethod.POST, BULK, body(tasks, false)), "operations");
        user.allowed(2, Map.of("active_tasks", 200));
        JsonNode answer =
                json(
                        user.send(HttpMethod.POST, BULK, body(tasks.subList(0, 100), false))
                                .expectStatus()
                                .isOk());
        assertThat(answer.get("succeeded").asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                               | operations",
                "{\"operations\": []}                             | operations",
                "{\"operations\": [null]}                         | operations[0]",
                "{\"operations\": {\"op\": \"create\"}}           | operations",
                "{\"operations\": [{}], \"all_or_nothing\": 3.5}  | all_or_nothing",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(user.send(HttpMethod.POST, BULK, body), field);
    }

    @Test
    void simultaneousBulksOverTheSameTasksWaitForEachOtherInOneOrder() {
        List<UUID> tasks = made(20);
        List<JsonNode> answers =
                AtOnce.callers(
                        24,
                        number -> {
                            List<UUID> mixed = new ArrayList<>(tasks);
                            Collections.shuffle(mixed, new Random(number));
                            List<Map<String, ?>> all =
                                    IntStream.range(0, mixed.size())
                                            .<Map<String, ?>>mapToObj(at ->
                                                    Map.of(
                                                            "op", "tag",
                                                            "id", mixed.get(at),
                                                            "tags", List.of("t" + number % 12)))
                                            .toList();
                            return json(
                                    user.send(HttpMethod.POST, BULK, body(all, number % 2 == 0))
                                            .expectStatus()
                                            .isOk());
                        });
        assertThat(answers).allMatch(answer -> answer.get("succeeded").asInt() == 20);
        for (UUID task : tasks) {
            assertThat(user.seen(task).get("tags")).hasSize(13);
            assertThat(user.seen(task).get("version").asInt()).isEqualTo(13);
        }
    }

    private List<UUID> made(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        UUID.fromString(
                                user.created(
                                                "{\"title\": \"Task %d\", \"tags\": [\"one\"]}"
                                                        .formatted(number))
                                        .get("id")
                                        .asString()))
                .toList();
    }

    private JsonNode done(Object... operations) {
        return json(user.send(HttpMethod.POST, BULK, body(operations)).expectStatus().isOk());
    }

    private ResponseSpec allOrNothing(Object... operations) {
        return user.send(HttpMethod.POST, BULK, body(List.of(operations), true));
    }

    private String body(Object... operations) {
        return body(List.of(operations), false);
    }

    private String body(List<?> operations, boolean allOrNothing) {
        return json.writeValueAsString(
                Map.of("operations", operations, "all_or_nothing", allOrNothing));
    }

    private static List<Integer> statuses(JsonNode answer) {
        return answer.get("items").valueStream().map(item -> item.get("status").asInt()).toList();
    }
}
