package dev.milepost.task;

import static dev.milepost.kit.test.Answers.json;

import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/// One user with tasks, who works on them in focus.
record FocusStory(TaskStory user) {

    static final String SESSIONS = "/api/v1/focus-sessions";

    UUID task() {
        return task("{\"title\": \"Think\", \"estimated_duration\": 60}");
    }

    UUID task(String body) {
        return idOf(user.created(body));
    }

    ResponseSpec start(String body) {
        return user.send(HttpMethod.POST, SESSIONS, body);
    }

    UUID started() {
        return idOf(json(start("{}").expectStatus().isCreated()));
    }

    UUID startedOn(UUID task) {
        return idOf(json(start(on(task)).expectStatus().isCreated()));
    }

    static String on(UUID task) {
        return "{\"task_id\": \"%s\"}".formatted(task);
    }

    ResponseSpec move(UUID session, String move) {
        String path = SESSIONS + "/" + session + "/" + move;
        return move.equals("sign") ? user.post(path) : user.send(HttpMethod.PATCH, path, "");
    }

    JsonNode moved(UUID session, String move) {
        return json(move(session, move).expectStatus().isOk());
    }

    JsonNode seen(UUID session) {
        return json(user.get(SESSIONS + "/" + session).expectStatus().isOk());
    }

    JsonNode list(String query) {
        return json(user.get(SESSIONS + query).expectStatus().isOk());
    }

    long secondsOf(UUID task) {
        return user.seen(task).get("focus_time_seconds").asLong();
    }

    static UUID idOf(JsonNode made) {
        return UUID.fromString(made.get("id").asString());
    }
}
