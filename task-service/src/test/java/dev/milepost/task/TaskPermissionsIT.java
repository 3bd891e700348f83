package dev.milepost.task;

import static dev.milepost.kit.test.Answers.json;

import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.permission.PermissionMatrix;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
@DisplayName("ID-7, EDGE-2, API-8: who may do what in task-service")
class TaskPermissionsIT extends PermissionMatrix {

    private static final String TASKS = "/api/v1/tasks/";
    private static final String TITLED = "{\"title\": \"Mine\"}";
    private static final String WRITTEN = "{\"content\": \"Mine\"}";

    @Autowired private WebTestClient http;

    private String task = "";
    private String subtask = "";
    private String note = "";
    private String template = "";
    private String series = "";
    private String session = "";
    private String tombstone = "";

    @BeforeEach
    void somebodyHasOneOfEach() {
        task = created("/api/v1/tasks", TITLED);
        subtask = created(TASKS + task + "/subtasks", TITLED);
        note = created("/api/v1/notes", WRITTEN);
        template = created("/api/v1/templates", TITLED);
        series =
                created(
                        "/api/v1/series",
                        """
                        {"title": "Mine", "due_date": "%s", "recurrence": {"rrule": "FREQ=DAILY"}}
                        """
                                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(1)));
        session = created("/api/v1/focus-sessions", "{}");
        tombstone = deleted();
    }

    @Override
    protected String owned(String path) {
        return path.replace("/tasks/{id}", "/tasks/" + task)
                .replace("{subtaskId}", subtask)
                .replace("/notes/{id}", "/notes/" + note)
                .replace("/templates/{id}", "/templates/" + template)
                .replace("/series/{id}", "/series/" + series)
                .replace("/focus-sessions/{id}", "/focus-sessions/" + session)
                .replace("/tombstones/{id}", "/tombstones/" + tombstone)
                .replace("/recovery/{id}", "/recovery/" + tombstone);
    }

    /// What the descriptions leave open: merge patches, and what may be empty.
    @Override
    protected String body(String operation, String described) {
        if (operation.endsWith("/order")) {
            return "{\"ids\": []}";
        }
        if (operation.matches(".*/(skip|convert|instantiate)")) {
            return "{}";
        }
        if (operation.matches("(PUT|PATCH) /api/v1/notes/.*")) {
            return WRITTEN;
        }
        return operation.matches("(PUT|PATCH) .*|.*/subtasks") ? TITLED : described;
    }

    private String deleted() {
        String doomed = created("/api/v1/tasks", TITLED);
        http.delete()
                .uri(TASKS + doomed)
                .header(HttpHeaders.AUTHORIZATION, ofOwner())
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        return json(http.get()
                        .uri("/api/v1/recovery/tombstones")
                        .header(HttpHeaders.AUTHORIZATION, ofOwner())
                        .exchange())
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }
}
