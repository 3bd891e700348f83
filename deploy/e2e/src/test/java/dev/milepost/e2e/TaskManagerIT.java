package dev.milepost.e2e;

import static dev.milepost.e2e.Journey.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EndToEnd
@DisplayName("The task manager, through the gateway")
class TaskManagerIT {

    private static final String TASKS = "/api/v1/tasks";

    private final Suite suite;

    TaskManagerIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    @DisplayName("TASK-1, TASK-3, TASK-5, TASK-9, TASK-15: the life of a task of one's own")
    void aTaskOfOnesOwn() {
        Person ada = Person.signedUp(suite.url(Service.GATEWAY));
        JsonNode quick =
                ada.post(
                                TASKS + "/quick",
                                "{\"text\": \"Call múm tomorrow 5pm for 15 min #family !high\"}")
                        .expect(201)
                        .get("task");
        String task = TASKS + "/" + quick.get("id").asString();
        assertThat(quick.get("title").asString()).isEqualTo("Call múm");
        assertThat(quick.get("priority").asString()).isEqualTo("HIGH");

        String first = step(ada, task, "Find the number");
        String second = step(ada, task, "Ring");
        assertThat(found(ada, "cal mum")).containsExactly("Call múm");
        ada.patch(task + "/subtasks/" + first, "{\"is_completed\": true}").expect(200);
        ada.patch(task + "/subtasks/" + second, "{\"is_completed\": true}").expect(200);
        assertThat(ada.get(task).expect(200).get("completed_by").asString()).isEqualTo("AUTO");

        ada.delete(task).expect(204);
        ada.get(task).expectProblem(404, "TASK_NOT_FOUND");
        JsonNode tombstones = ada.get("/api/v1/recovery/tombstones").expect(200).get("items");
        assertThat(tombstones).hasSize(1);
        ada.post(
                        "/api/v1/recovery/%s/recover"
                                .formatted(tombstones.get(0).get("id").asString()),
                        "")
                .expect(201);
        assertThat(found(ada, "mum")).containsExactly("Call múm");
    }

    @Test
    @DisplayName("PLAN-4: what its user does to a planned task holds under every later plan")
    void plansRespectTheirUser() {
        Journey journey = Journey.planned(suite);
        List<String> open = journey.firstOpen(5);
        String edited = open.get(3);
        String deleted = open.get(4);
        journey.change(edited, "{\"title\": \"In my own words\", \"estimated_duration\": 20}");
        journey.person().delete(TASKS + "/" + deleted).expect(204);
        await().atMost(Journey.PATIENCE)
                .untilAsserted(() -> assertThat(roadmap(journey)).doesNotContain(deleted));
        open.subList(0, 3).forEach(journey::skip);
        journey.awaitPlan(2);
        assertThat(roadmap(journey)).contains(edited).doesNotContain(deleted);
        JsonNode kept = journey.task(edited);
        assertThat(kept.get("title").asString()).isEqualTo("In my own words");
        assertThat(kept.get("estimated_duration").asInt()).isEqualTo(20);
        journey.person().get(TASKS + "/" + deleted).expectProblem(404, "TASK_NOT_FOUND");
    }

    @Test
    @DisplayName("API-10: every documented address is routed")
    void everyDocumentedAddressIsRouted() {
        Person ada = Person.signedUp(suite.url(Service.GATEWAY));
        List<String> paths =
                List.of("identity", "goal", "task", "planner", "credit").stream()
                        .flatMap(service ->
                                ada
                                        .get("/openapi/" + service)
                                        .expect(200)
                                        .get("paths")
                                        .propertyNames()
                                        .stream())
                        .filter(path -> path.startsWith("/api/v1/"))
                        .toList();
        assertThat(paths).hasSizeGreaterThan(30).allSatisfy(path -> assertRouted(ada, path));
    }

    /// A path of which nobody knows anything is the gateway's own 404; a service names what it has not found.
    private static void assertRouted(Person person, String path) {
        String address = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        assertThat(person.get(address).body().path("code").asString(""))
                .as(path)
                .isNotEqualTo("NOT_FOUND");
    }

    private static String step(Person person, String task, String title) {
        return person.post(task + "/subtasks", "{\"title\": \"%s\"}".formatted(title))
                .expect(201)
                .get("id")
                .asString();
    }

    private static List<String> found(Person person, String words) {
        return person.get(TASKS + "?search=" + words.replace(" ", "%20"))
                .expect(200)
                .get("items")
                .valueStream()
                .map(task -> task.get("title").asString())
                .toList();
    }

    private static List<String> roadmap(Journey journey) {
        return tasksOf(journey.shown()).stream()
                .map(task -> task.get("task_id").asString())
                .toList();
    }
}
