package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
@DisplayName("TASK-7: tasks are made of templates")
class TemplatesIT {

    private static final String TEMPLATES = "/api/v1/templates";
    private static final String PACK =
            """
            {"title": "Pack for a trip", "description": "Check the weather", "priority": "high",
             "estimated_duration": 45, "tags": ["Travel"], "subtasks": ["Passport", " Charger "]}
            """;

    @Autowired WebTestClient http;
    @Autowired Events events;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void aTemplateIsKeptReadChangedAndDeleted() {
        JsonNode template = written(PACK);
        String path = TEMPLATES + "/" + template.get("id").asString();
        assertThat(template.get("subtasks").toString()).isEqualTo("[\"Passport\",\"Charger\"]");
        assertThat(template.get("tags").toString()).isEqualTo("[\"travel\"]");
        assertThat(json(user.get(path))).isEqualTo(template);
        JsonNode patched =
                json(
                        user.send(
                                        HttpMethod.PATCH,
                                        path,
                                        "{\"estimated_duration\": null, \"subtasks\": [\"Visa\"]}")
                                .expectStatus()
                                .isOk()
                                .expectHeader()
                                .valueEquals("ETag", "\"2\""));
        assertThat(patched.get("title").asString()).isEqualTo("Pack for a trip");
        assertThat(patched.get("estimated_duration").isNull()).isTrue();
        assertThat(patched.get("subtasks").toString()).isEqualTo("[\"Visa\"]");
        JsonNode put =
                json(
                        user.send(HttpMethod.PUT, path, "{\"title\": \"Pack\"}")
                                .expectStatus()
                                .isOk());
        assertThat(put.get("description").asString()).isEmpty();
        assertThat(put.get("priority").asString()).isEqualTo("MEDIUM");
        assertThat(put.get("version").asInt()).isEqualTo(3);
        assertThat(
                        json(user.send(HttpMethod.PUT, path, "{\"title\": \"Pack\"}"))
                                .get("version")
                                .asInt())
                .isEqualTo(3);
        user.delete(path).expectStatus().isNoContent();
        problem(user.get(path), 404, "TEMPLATE_NOT_FOUND");
    }

    @Test
    void noTaskIsMadeThatCannotHaveAllSubtasks() {
        String id = written(PACK).get("id").asString();
        user.allowed(2, Map.of("subtasks_per_task", 1));
        problem(
                user.send(HttpMethod.POST, TEMPLATES + "/" + id + "/instantiate", "{}"),
                403,
                "SUBTASK_LIMIT_REACHED");
        assertThat(user.list("").get("items")).isEmpty();
    }

    @Test
    void aTaskOfAGoalSaysWhichItIs() {
        String id = written(PACK).get("id").asString();
        UUID goal = user.goal("See Rome");
        JsonNode task = instantiated(id, "{\"goal_id\": \"%s\"}".formatted(goal));
        assertThat(task.get("goal_name").asString()).isEqualTo("See Rome");
    }

    @Test
    void aTaskIsMadeOfATemplateWithWhatIsDifferent() {
        String id = written(PACK).get("id").asString();
        JsonNode plain = instantiated(id, "{}");
        assertThat(plain.get("title").asString()).isEqualTo("Pack for a trip");
        assertThat(plain.get("template_id").asString()).isEqualTo(id);
        assertThat(plain.get("source").asString()).isEqualTo("USER");
        JsonNode different =
                instantiated(
                        id,
                        "{\"title\": \"Pack for Rome\", \"due_date\": \"%s\", \"priority\": \"low\"}"
                                .formatted(user.day(4)));
        assertThat(different.get("title").asString()).isEqualTo("Pack for Rome");
        assertThat(different.get("description").asString()).isEqualTo("Check the weather");
        assertThat(different.get("due_date").asString()).isEqualTo(user.day(4).toString());
        assertThat(different.get("priority").asString()).isEqualTo("LOW");
        UUID task = UUID.fromString(different.get("id").asString());
        assertThat(user.seen(task)).isEqualTo(different);
        assertThat(TaskStory.titles(json(user.get(TaskStory.TASKS + "/" + task + "/subtasks"))))
                .containsExactly("Passport", "Charger");
        assertThat(different.get("subtask_count").asInt()).isEqualTo(2);
        assertThat(
                        events.awaitPublished("TaskCreated", task)
                                .payload()
                                .get("task")
                                .get("template_id")
                                .asString())
                .isEqualTo(id);
        user.delete(TEMPLATES + "/" + id).expectStatus().isNoContent();
        assertThat(user.seen(task)).isEqualTo(different);
    }

    @Test
    void aTaskNeedsNoBody() {
        String id = written(PACK).get("id").asString();
        user.post(TEMPLATES + "/" + id + "/instantiate").expectStatus().isCreated();
    }

    @Test
    @DisplayName("API-4: the list comes in pages, newest first")
    void theListComesInPages() {
        for (int i = 1; i <= 5; i++) {
            written("{\"title\": \"T" + i + "\"}");
        }
        JsonNode first = json(user.get(TEMPLATES + "?limit=3").expectStatus().isOk());
        assertThat(TaskStory.titles(first)).isEqualTo(List.of("T5", "T4", "T3"));
        written("{\"title\": \"T6\"}");
        JsonNode second =
                json(
                        user.get(
                                TEMPLATES
                                        + "?limit=3&cursor="
                                        + first.get("next_cursor").asString()));
        assertThat(TaskStory.titles(second)).isEqualTo(List.of("T2", "T1"));
        assertThat(second.get("next_cursor").isNull()).isTrue();
        problem(user.get(TEMPLATES + "?cursor=abc"), 400, "INVALID_CURSOR");
    }

    @Test
    @DisplayName("API-8: others' templates are 403, unknown ones 404")
    void templatesAreTheirUsersOwn() {
        String path = TEMPLATES + "/" + written(PACK).get("id").asString();
        TaskStory other = TaskStory.of(http, events);
        for (ResponseSpec answer :
                List.of(
                        other.get(path),
                        other.delete(path),
                        other.send(HttpMethod.PATCH, path, "{}"),
                        other.post(path + "/instantiate"))) {
            problem(answer, 403, "TEMPLATE_BELONGS_TO_ANOTHER_USER");
        }
        problem(user.get(TEMPLATES + "/" + UuidV7.next()), 404, "TEMPLATE_NOT_FOUND");
        assertThat(json(other.get(TEMPLATES)).get("items")).isEmpty();
    }

    @Test
    @DisplayName("API-6: of twenty simultaneous changes of what was seen one is made")
    void oneOfManyWins() {
        String path = TEMPLATES + "/" + written(PACK).get("id").asString();
        List<Integer> answers =
                AtOnce.callers(
                        20,
                        number ->
                                user.send(
                                                HttpMethod.PATCH,
                                                path,
                                                "{\"title\": \"T%d\", \"version\": 1}"
                                                        .formatted(number))
                                        .expectBody()
                                        .returnResult()
                                        .getStatus()
                                        .value());
        assertThat(answers).containsOnly(200, 409).filteredOn(status -> status == 200).hasSize(1);
        assertThat(json(user.get(path)).get("version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                             | title",
                "{\"title\": \" \"}                             | title",
                "{\"title\": \"T\", \"priority\": \"urgent\"}   | priority",
                "{\"title\": \"T\", \"estimated_duration\": 0}  | estimated_duration",
                "{\"title\": \"T\", \"tags\": [\"a b\"]}        | tags[0]",
                "{\"title\": \"T\", \"subtasks\": [\"\"]}       | subtasks[0]",
                "{\"title\": \"T\", \"subtasks\": [\"A\", null]} | subtasks[1]",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(user.send(HttpMethod.POST, TEMPLATES, body), field);
    }

    @Test
    void whatIsDifferentIsCheckedAsInEveryTask() {
        String id = written(PACK).get("id").asString();
        invalid(instantiate(id, "{\"due_date\": \"2020-01-01\"}"), "due_date");
        invalid(instantiate(id, "{\"title\": null}"), "title");
    }

    private JsonNode written(String body) {
        return json(user.send(HttpMethod.POST, TEMPLATES, body).expectStatus().isCreated());
    }

    private ResponseSpec instantiate(String id, String body) {
        return user.send(HttpMethod.POST, TEMPLATES + "/" + id + "/instantiate", body);
    }

    private JsonNode instantiated(String id, String body) {
        return json(instantiate(id, body).expectStatus().isCreated());
    }
}
