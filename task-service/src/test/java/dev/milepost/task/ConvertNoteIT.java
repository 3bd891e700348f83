package dev.milepost.task;

import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-6: a note becomes a task")
class ConvertNoteIT {

    private static final String NOTES = "/api/v1/notes";

    @Autowired WebTestClient http;
    @Autowired Events events;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void becomesATask() {
        UUID note = note("# Call mum\\n\\nAbout **Sunday**");
        JsonNode made = json(convert(note, "{\"priority\": \"high\"}").expectStatus().isCreated());
        JsonNode task = made.get("task");
        assertThat(made.get("note").isNull()).isTrue();
        assertThat(task.get("title").asString()).isEqualTo("Call mum");
        assertThat(task.get("description").asString()).isEqualTo("About **Sunday**");
        assertThat(task.get("priority").asString()).isEqualTo("HIGH");
        assertThat(user.seen(idOf(task))).isEqualTo(task);
        problem(user.get(NOTES + "/" + note), 404, "NOTE_NOT_FOUND");
        events.awaitPublished("TaskCreated", idOf(task));
        events.awaitPublished("NoteDeleted", note);
    }

    @Test
    void staysOnTheTaskThatCannotHoldAllOfIt() {
        UUID note = note("Long\\n" + "x".repeat(1_001));
        JsonNode made = json(convert(note, "").expectStatus().isCreated());
        assertThat(made.at("/task/description").asString()).hasSize(1_000).endsWith("…");
        assertThat(made.at("/note/task_id")).isEqualTo(made.at("/task/id"));
        assertThat(json(user.get(NOTES + "/" + note))).isEqualTo(made.get("note"));
        UUID kept = note("Short");
        assertThat(json(convert(kept, "{\"keep_note\": true}")).at("/note/id").asString())
                .isEqualTo(kept.toString());
    }

    @Test
    void becomesOneTaskHoweverManyAskAtOnce() {
        UUID note = note("Only once");
        List<Integer> answers =
                AtOnce.callers(
                        10, _ -> convert(note, "{}").returnResult(Void.class).getStatus().value());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 404).hasSize(9);
        assertThat(user.list("").get("items")).hasSize(1);
    }

    private UUID note(String content) {
        String body = "{\"content\": \"" + content + "\"}";
        return idOf(json(user.send(HttpMethod.POST, NOTES, body).expectStatus().isCreated()));
    }

    private ResponseSpec convert(UUID note, String body) {
        return user.send(HttpMethod.POST, NOTES + "/" + note + "/convert", body);
    }

    private static UUID idOf(JsonNode resource) {
        return UUID.fromString(resource.get("id").asString());
    }
}
