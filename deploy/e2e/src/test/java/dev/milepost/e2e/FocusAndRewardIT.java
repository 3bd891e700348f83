package dev.milepost.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EndToEnd
@DisplayName("Work and what it brings, through the gateway")
class FocusAndRewardIT {

    private static final String TASKS = "/api/v1/tasks";
    private static final String SESSIONS = "/api/v1/focus-sessions";
    private static final int FIRST_ACHIEVEMENT = 5;
    private static final int FREE_TASKS = 50;
    private static final int MORE_TASKS = 15;

    private final Person ada;

    FocusAndRewardIT(Suite suite) {
        this.ada = Person.signedUp(suite.url(Service.GATEWAY));
    }

    @Test
    @DisplayName(
            "TASK-10, CRED-5, TASK-8: a session ends with its task, and the fifth task raises the limit that the task service holds to")
    void fiveTasks() {
        List<String> tasks = Stream.generate(this::task).limit(FIRST_ACHIEVEMENT).toList();
        String session = started(tasks.getFirst());
        ada.post(SESSIONS, "{}").expectProblem(409, "FOCUS_SESSION_RUNNING");
        ada.patch(session + "/pause", "").expect(200);
        ada.patch(session + "/resume", "").expect(200);
        tasks.forEach(this::complete);
        assertThat(ada.get(session).expect(200).get("state").asString()).isEqualTo("COMPLETED");
        ada.get(SESSIONS + "/current").expectProblem(404, "FOCUS_SESSION_NOT_FOUND");

        JsonNode unlocked = awaitUnlocked("tasks_5");
        assertThat(unlocked.at("/progress/value").asInt()).isEqualTo(FIRST_ACHIEVEMENT);
        assertThat(ada.get("/api/v1/limits").expect(200).at("/limits/active_tasks").asInt())
                .isEqualTo(FREE_TASKS + MORE_TASKS);
        assertThat(ada.get("/api/v1/streaks").expect(200).get("current").asInt()).isEqualTo(1);
        for (int i = 0; i < FREE_TASKS; i++) {
            task();
        }
        await().atMost(Journey.PATIENCE).until(() -> create().status() == 201);
    }

    private String task() {
        return create().expect(201).get("id").asString();
    }

    private Answer create() {
        return ada.post(TASKS, "{\"title\": \"Read a chapter\", \"estimated_duration\": 30}");
    }

    private void complete(String task) {
        ada.patch(TASKS + "/" + task + "/complete", "").expect(200);
    }

    private String started(String task) {
        JsonNode session = ada.post(SESSIONS, "{\"task_id\": \"%s\"}".formatted(task)).expect(201);
        return SESSIONS + "/" + session.get("id").asString();
    }

    private JsonNode awaitUnlocked(String achievement) {
        return await().atMost(Journey.PATIENCE)
                .until(
                        () ->
                                ada.get("/api/v1/achievements")
                                        .expect(200)
                                        .get("items")
                                        .valueStream()
                                        .filter(one -> one.get("id").asString().equals(achievement))
                                        .findAny()
                                        .orElseThrow(),
                        one -> one.path("unlocked_at").isString());
    }
}
