package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.task.subtask.SubtasksOfTasks;
import dev.milepost.task.task.Subtask;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
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

@ServiceTest
@DisplayName("TASK-5: subtasks")
class SubtasksIT {

    private static final String DONE = "{\"is_completed\": true}";
    private static final String UNDONE = "{\"is_completed\": false}";

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired SubtasksOfTasks subtasksOfTasks;
    TaskStory user;
    UUID task;

    @BeforeEach
    void aTask() {
        user = TaskStory.of(http, events);
        task = idOf(user.created("{\"title\": \"Think\"}"));
    }

    @Test
    void areAddedWhereTheyAreWanted() {
        UUID first = added("first");
        JsonNode second =
                json(
                        add("{\"title\": \" second \", \"position\": 1, \"source\": \"ai\"}")
                                .expectStatus()
                                .isCreated()
                                .expectHeader()
                                .valueEquals("ETag", "\"3\""));
        assertThat(second.get("title").asString()).isEqualTo("second");
        assertThat(second.get("source").asString()).isEqualTo("AI");
        assertThat(second.get("position").asInt()).isEqualTo(1);
        assertThat(second.get("is_completed").asBoolean()).isFalse();
        assertThat(json(user.get(path(idOf(second))))).isEqualTo(second);
        assertThat(titles()).containsExactly("second", "first");
        JsonNode seen = user.seen(task);
        assertThat(seen.get("subtask_count").asInt()).isEqualTo(2);
        assertThat(seen.get("version").asInt()).isEqualTo(3);
        JsonNode fact = events.awaitPublished("TaskUpdated", task, 2).getLast().payload();
        assertThat(fact.get("changed_fields").toString()).isEqualTo("[\"subtasks\"]");
        assertThat(fact.at("/task/subtask_count").asInt()).isEqualTo(2);
        assertThat(fact.at("/task/subtasks/1/id").asString()).isEqualTo(first.toString());
        assertThat(fact.at("/task/subtasks/0/source").asString()).isEqualTo("AI");
    }

    @Test
    void areRewordedMovedAndPutInOrder() {
        UUID a = added("a");
        UUID b = added("b");
        UUID c = added("c");
        patched(a, "{\"title\": \"A\", \"position\": 2}");
        assertThat(titles()).containsExactly("b", "A", "c");
        JsonNode ordered =
                json(
                        user.send(
                                        HttpMethod.PUT,
                                        list() + "/order",
                                        "{\"ids\": [\"%s\", \"%s\", \"%s\"]}".formatted(c, b, a))
                                .expectStatus()
                                .isOk());
        assertThat(TaskStory.titles(ordered)).containsExactly("c", "b", "A");
        assertThat(titles()).containsExactly("c", "b", "A");
        user.delete(path(b)).expectStatus().isNoContent();
        assertThat(titles()).containsExactly("c", "A");
        assertThat(positions()).containsExactly(1, 2);
        problem(user.get(path(b)), 404, "SUBTASK_NOT_FOUND");
    }

    @Test
    void theTaskCompletesItselfWithTheLastOne() {
        UUID a = added("a");
        UUID b = added("b");
        patched(a, DONE);
        assertThat(user.seen(task).get("subtask_completed_count").asInt()).isEqualTo(1);
        JsonNode last = patched(b, DONE);
        assertThat(last.get("task_status").asString()).isEqualTo("COMPLETED");
        JsonNode done = user.seen(task);
        assertThat(done.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(done.get("completed_by").asString()).isEqualTo("AUTO");
        JsonNode fact = events.awaitPublished("TaskCompleted", task).payload();
        assertThat(fact.at("/task/completed_by").asString()).isEqualTo("AUTO");
        assertThat(fact.get("version")).isEqualTo(done.get("version"));
        patched(a, UNDONE);
        JsonNode open = user.seen(task);
        assertThat(open.get("status").asString()).isEqualTo("PENDING");
        assertThat(open.get("completed_by").isNull()).isTrue();
        events.awaitPublished("TaskReopened", task);
        patched(a, DONE);
        assertThat(user.seen(task).get("completed_by").asString()).isEqualTo("AUTO");
    }

    @Test
    void deletingTheLastOpenOneLeavesTheTaskOpen() {
        UUID a = added("a");
        UUID b = added("b");
        patched(a, DONE);
        user.delete(path(b)).expectStatus().isNoContent();
        assertThat(user.seen(task).get("status").asString()).isEqualTo("PENDING");
        user.changed(task, "{\"status\": \"completed\"}");
        assertThat(user.seen(task).get("completed_by").asString()).isEqualTo("MANUAL");
        problem(patch(a, UNDONE), 409, "TASK_ALREADY_CLOSED");
    }

    @Test
    @DisplayName("TASK-1: force-complete completes open subtasks too")
    void aTaskIsCompletedByHandOnlyWithAllOfThem() {
        UUID a = added("a");
        added("b");
        patched(a, DONE);
        JsonNode refused =
                problem(
                        user.send(HttpMethod.PATCH, TaskStory.TASKS + "/" + task + "/complete", ""),
                        409,
                        "SUBTASKS_OPEN");
        assertThat(refused.get("open_subtasks").asInt()).isEqualTo(1);
        problem(user.change(task, "{\"status\": \"completed\"}"), 409, "SUBTASKS_OPEN");
        JsonNode done = json(force().expectStatus().isOk());
        assertThat(done.get("completed_by").asString()).isEqualTo("FORCE");
        assertThat(done.get("subtask_completed_count").asInt()).isEqualTo(2);
        assertThat(user.seen(task)).isEqualTo(done);
        assertThat(json(force()).get("version")).isEqualTo(done.get("version"));
        assertThat(json(user.get(list())).get("items"))
                .allSatisfy(item -> assertThat(item.get("is_completed").asBoolean()).isTrue());
    }

    @Test
    void aClosedOrArchivedTaskRefuses() {
        UUID a = added("a");
        user.changed(task, "{\"status\": \"cancelled\"}");
        refusesEverything(a, "TASK_ALREADY_CLOSED");
        user.changed(task, "{\"status\": \"pending\"}");
        user.changed(task, "{\"archived\": true}");
        refusesEverything(a, "TASK_ARCHIVED");
        assertThat(titles()).containsExactly("a");
    }

    private void refusesEverything(UUID subtask, String code) {
        problem(add("{\"title\": \"b\"}"), 409, code);
        problem(patch(subtask, "{\"title\": \"b\"}"), 409, code);
        problem(patch(subtask, DONE), 409, code);
        problem(user.delete(path(subtask)), 409, code);
        problem(force(), 409, code);
    }

    @Test
    @DisplayName("API-8: those of another user's task are 403, those of an unknown one 404")
    void areTheirUsersOwn() {
        UUID a = added("a");
        TaskStory other = TaskStory.of(http, events);
        problem(other.get(list()), 403, "TASK_BELONGS_TO_ANOTHER_USER");
        problem(other.send(HttpMethod.PATCH, path(a), DONE), 403, "TASK_BELONGS_TO_ANOTHER_USER");
        problem(other.delete(path(a)), 403, "TASK_BELONGS_TO_ANOTHER_USER");
        UUID otherTask = idOf(other.created("{\"title\": \"Think\"}"));
        String there = TaskStory.TASKS + "/" + otherTask + "/subtasks/" + a;
        problem(other.send(HttpMethod.PATCH, there, DONE), 404, "SUBTASK_NOT_FOUND");
        problem(user.delete(path(UuidV7.next())), 404, "SUBTASK_NOT_FOUND");
        problem(
                user.get(TaskStory.TASKS + "/" + UuidV7.next() + "/subtasks"),
                404,
                "TASK_NOT_FOUND");
    }

    @Test
    @DisplayName("API-6: a change of what was not seen is refused; the version is the task's")
    void aStaleVersionIsRefused() {
        UUID a = added("a");
        patched(a, "{\"title\": \"b\", \"version\": 2}");
        JsonNode stale =
                problem(patch(a, "{\"title\": \"c\", \"version\": 2}"), 409, "STALE_VERSION");
        assertThat(stale.get("current_version").asInt()).isEqualTo(3);
        assertThat(patched(a, "{\"title\": \"b\"}").get("version").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST  | {}                                   | title",
                "POST  | {\"title\": \" \"}                     | title",
                "POST  | {\"title\": \"a\\nb\"}                 | title",
                "POST  | {\"title\": \"a\", \"position\": 0}    | position",
                "POST  | {\"title\": \"a\", \"source\": \"me\"} | source",
                "PATCH | {}                                   | body",
                "PATCH | {\"title\": \"\"}                      | title",
                "PATCH | {\"position\": -1}                   | position",
                "PATCH | {\"is_completed\": \"yes\"}            | is_completed",
                "PUT   | {\"ids\": []}                        | ids",
                "PUT   | {\"ids\": [null]}                    | ids[0]",
                "PUT   | {}                                   | ids",
            })
    void namesTheFieldThatCannotBeTaken(String method, String body, String field) {
        UUID a = added("a");
        String path =
                switch (method) {
                    case "POST" -> list();
                    case "PUT" -> list() + "/order";
                    default -> path(a);
                };
        invalid(user.send(HttpMethod.valueOf(method), path, body), field);
    }

    @Test
    @DisplayName("TASK-5: at most 10 of a task on free, also of simultaneous ones")
    void areAsManyAsTheTierAllows() {
        List<Integer> answers =
                statuses(25, number -> add("{\"title\": \"s%d\"}".formatted(number)));
        assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 403).hasSize(15);
        assertThat(positions()).isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
        JsonNode refused = problem(add("{\"title\": \"more\"}"), 403, "SUBTASK_LIMIT_REACHED");
        assertThat(refused.get("limit").asInt()).isEqualTo(10);
        assertThat(refused.get("usage").asInt()).isEqualTo(10);
        user.allowed(2, Map.of("subtasks_per_task", 20));
        added("eleventh");
    }

    @Test
    void haveNoGapsWhateverHappensAtOnce() {
        user.allowed(2, Map.of("subtasks_per_task", 100));
        List<UUID> ids = IntStream.range(0, 20).mapToObj(i -> added("s" + i)).toList();
        List<Integer> answers =
                statuses(
                        60,
                        number ->
                                switch (number % 3) {
                                    case 0 -> add("{\"title\": \"n\", \"position\": 2}");
                                    case 1 ->
                                            patch(
                                                    ids.get(number / 6),
                                                    "{\"position\": %d}".formatted(number));
                                    default -> user.delete(path(ids.get(10 + number / 6)));
                                });
        assertThat(answers).doesNotContain(500, 503);
        assertThat(positions()).isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(user.seen(task).get("subtask_count").asInt()).isEqualTo(30);
    }

    @Test
    void simultaneousLastOnesCompleteTheTaskOnce() {
        List<UUID> ids = IntStream.range(0, 10).mapToObj(i -> added("s" + i)).toList();
        assertThat(statuses(10, number -> patch(ids.get(number), DONE))).containsOnly(200);
        assertThat(user.seen(task).get("completed_by").asString()).isEqualTo("AUTO");
        user.changed(task, "{\"title\": \"After\", \"status\": \"pending\"}");
        events.awaitPublished("TaskReopened", task);
        assertThat(events.publishedOf("TaskCompleted", task)).hasSize(1);
    }

    @Test
    @DisplayName(
            "PLAN-4: keep their task, which is its user's own by them, from being dropped by a plan")
    void keepTheirTaskInThePlan() {
        TaskStory.Planned plan = user.planned(2);
        task = plan.task(1);
        added("a");
        user.heard(
                "planner",
                "PlanRegenerated",
                plan.goal(),
                user.laterPlan(
                        plan.goal(),
                        2,
                        Map.of(task, "No room."),
                        user.task(plan.task(0), 1, user.day(0))));
        events.awaitPublished("PlanApplied", plan.goal(), 2);
        assertThat(user.seen(task).get("status").asString()).isEqualTo("PENDING");
    }

    @Test
    @DisplayName("TASK-9: are read beside their tasks, go with them and can be put back")
    void goWithTheirTaskAndComeBack() {
        UUID a = added("a");
        patched(a, DONE);
        Map<UUID, List<Subtask>> kept =
                Objects.requireNonNull(subtasksOfTasks.of(List.of(task, UuidV7.next())).block());
        assertThat(kept).containsOnlyKeys(task);
        user.delete(TaskStory.TASKS + "/" + task).expectStatus().isNoContent();
        assertThat(subtasksOfTasks.of(List.of(task)).block()).isEmpty();
        task = idOf(user.created("{\"title\": \"Think again\"}"));
        subtasksOfTasks
                .put(Map.of(task, Objects.requireNonNull(kept.values().iterator().next())))
                .block();
        assertThat(titles()).containsExactly("a");
    }

    private ResponseSpec add(String body) {
        return user.send(HttpMethod.POST, list(), body);
    }

    private UUID added(String title) {
        return idOf(json(add("{\"title\": \"" + title + "\"}").expectStatus().isCreated()));
    }

    private ResponseSpec patch(UUID subtask, String body) {
        return user.send(HttpMethod.PATCH, path(subtask), body);
    }

    private JsonNode patched(UUID subtask, String body) {
        return json(patch(subtask, body).expectStatus().isOk());
    }

    private ResponseSpec force() {
        return user.send(HttpMethod.POST, TaskStory.TASKS + "/" + task + "/force-complete", "");
    }

    private List<String> titles() {
        return TaskStory.titles(json(user.get(list()).expectStatus().isOk()));
    }

    private List<Integer> positions() {
        return json(user.get(list()))
                .get("items")
                .valueStream()
                .map(item -> item.get("position").asInt())
                .toList();
    }

    private String list() {
        return TaskStory.TASKS + "/" + task + "/subtasks";
    }

    private String path(UUID subtask) {
        return list() + "/" + subtask;
    }

    private static List<Integer> statuses(int count, IntFunction<ResponseSpec> call) {
        return AtOnce.callers(
                count, number -> call.apply(number).returnResult(Void.class).getStatus().value());
    }

    private static UUID idOf(JsonNode resource) {
        return UUID.fromString(resource.get("id").asString());
    }
}
