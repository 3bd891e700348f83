package dev.milepost.e2e;

import static dev.milepost.e2e.Journey.tasksOf;
import static dev.milepost.e2e.Journey.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@EndToEnd
@DisplayName("The story of a goal, through the gateway")
class StoryIT {

    private final Suite suite;

    StoryIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    @DisplayName("ID-1, ID-2, ID-3: sign up, come back, renew the session, leave")
    void aPersonComesAndGoes() {
        Person ada = Person.signedUp(suite.url(Service.GATEWAY));
        assertThat(ada.get("/api/v1/auth/me").expect(200).get("email").asString())
                .isEqualTo(ada.email());
        ada.keepTokens(
                ada.post(
                                "/api/v1/auth/login",
                                "{\"email\": \"%s\", \"password\": \"%s\"}"
                                        .formatted(ada.email(), Person.PASSWORD))
                        .expect(200));
        String spent = "{\"refresh_token\": \"%s\"}".formatted(ada.refreshToken());
        ada.keepTokens(ada.post("/api/v1/auth/refresh", spent).expect(200));
        assertThat(ada.get("/api/v1/goals").expect(200).get("items")).isEmpty();
        String kept = "{\"refresh_token\": \"%s\"}".formatted(ada.refreshToken());
        ada.post("/api/v1/auth/logout", kept).expect(204);
        ada.post("/api/v1/auth/refresh", kept).expect(401);
    }

    @Test
    @DisplayName("GOAL-1, GOAL-2, PLAN-1: a goal becomes a roadmap of dated tasks")
    void aGoalBecomesAPlan() {
        Journey journey = Journey.begun(suite, "Learn Python");
        JsonNode goal = journey.awaitPlan(1);

        assertThat(goal.at("/plan/source").asString()).isEqualTo("BUILT_IN");
        assertThat(goal.at("/plan/trigger").asString()).isEqualTo("GOAL_CREATED");
        assertThat(goal.get("roadmap")).hasSize(13);
        assertThat(goal.get("roadmap").get(0).get("milestone").asString()).isNotBlank();
        List<JsonNode> tasks = tasksOf(goal);
        assertThat(tasks)
                .extracting(task -> task.get("task_id").asString())
                .doesNotHaveDuplicates();
        Map<LocalDate, Integer> minutes =
                tasks.stream()
                        .collect(
                                Collectors.groupingBy(
                                        StoryIT::due,
                                        Collectors.summingInt(
                                                task -> task.get("estimated_duration").asInt())));
        assertThat(minutes).hasSize(90).allSatisfy((_, load) -> assertThat(load).isBetween(1, 60));
        assertThat(minutes.keySet().stream().min(LocalDate::compareTo)).hasValue(today());
        assertThat(tasks.getLast().get("kind").asString()).isEqualTo("PROJECT");
    }

    @Test
    @DisplayName("TASK-3, TASK-4, GOAL-6: tasks are found, moved and done, and the goal moves on")
    void tasksAreFoundAndDone() {
        Journey journey = Journey.planned(suite);
        Person person = journey.person();
        JsonNode first = person.get("/api/v1/tasks/today").expect(200).get("items").get(0);
        assertThat(first.get("due_date").asString()).isEqualTo(today().toString());

        journey.complete(first.get("id").asString());
        JsonNode moved = journey.awaitGoal(goal -> goal.get("tasks_completed").asInt() == 1);
        assertThat(moved.get("progress_percentage").asDouble()).isPositive();

        String last = tasksOf(moved).getLast().get("task_id").asString();
        LocalDate later = today().plusDays(100);
        journey.change(last, "{\"due_date\": \"%s\"}".formatted(later));
        String query =
                "/api/v1/tasks?goal_id=%s&status=pending&start_date=%s&end_date=%s"
                        .formatted(journey.goal(), later, later);
        assertThat(person.get(query).expect(200).get("items"))
                .extracting(task -> task.get("id").asString())
                .containsExactly(last);
    }

    @Test
    @DisplayName("PLAN-3, PLAN-4: skipped tasks make a new plan that leaves what is done alone")
    void skippingRepairsThePlan() {
        Journey journey = Journey.planned(suite);
        List<String> early = journey.firstOpen(5);
        journey.complete(early.getFirst());
        JsonNode done = journey.task(early.getFirst());
        early.subList(1, 4).forEach(journey::skip);

        JsonNode goal = journey.awaitPlan(2);

        assertThat(goal.at("/plan/trigger").asString()).isEqualTo("TASK_SKIPPED");
        assertThat(goal.at("/plan/reason").asString()).isNotBlank();
        Map<String, JsonNode> tasks =
                tasksOf(goal).stream()
                        .collect(
                                Collectors.toMap(
                                        task -> task.get("task_id").asString(),
                                        Function.identity()));
        assertThat(tasks.keySet()).containsAll(early);
        JsonNode kept = Objects.requireNonNull(tasks.get(early.getFirst()));
        assertThat(kept.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(kept.get("change").asString()).isEqualTo("KEPT");
        JsonNode changes = goal.at("/plan/changes");
        assertThat(changes.get("kept").asInt() + changes.get("moved").asInt()).isPositive();
        assertThat(changes.get("moved").asInt() + changes.get("added").asInt()).isPositive();
        assertThat(journey.task(early.getFirst())).isEqualTo(done);
    }

    @Test
    @DisplayName("PLAN-10: a task says which event and which rule put it where it is")
    void aTaskSaysWhyItIsWhereItIs() {
        Journey journey = Journey.planned(suite);
        String skipped = journey.firstOpen(1).getFirst();
        journey.skip(skipped);
        JsonNode goal = journey.awaitPlan(2);
        String changed =
                tasksOf(goal).stream()
                        .filter(task -> !task.get("change").asString().equals("KEPT"))
                        .map(task -> task.get("task_id").asString())
                        .findFirst()
                        .orElseThrow();

        JsonNode why =
                journey.person().get("/api/v1/tasks/" + changed + "/explanation").expect(200);

        JsonNode last = why.get("steps").get(why.get("steps").size() - 1);
        assertThat(last.at("/plan/number").asInt()).isEqualTo(2);
        assertThat(last.get("rule").asString()).isNotBlank();
        assertThat(last.at("/causes/0/event_type").asString()).isEqualTo("TaskSkipped");
        assertThat(last.at("/causes/0/task_id").asString()).isEqualTo(skipped);
        assertThat(why.get("summary").asString()).contains("because you skipped");
        assertThat(
                        journey.person()
                                .get("/api/v1/goals/" + journey.goal() + "/plan-runs")
                                .expect(200)
                                .get("items"))
                .extracting(run -> run.get("id").asString())
                .contains(last.at("/plan/run_id").asString());
    }

    @Test
    @DisplayName("GOAL-3, PLAN-3: other hours a day make another plan")
    void changingAGoalReplansIt() {
        Journey journey = Journey.planned(suite);
        journey.person()
                .patch("/api/v1/goals/" + journey.goal(), "{\"time_per_day_hours\": 0.5}")
                .expect(200);
        JsonNode goal = journey.awaitPlan(2);
        assertThat(goal.at("/plan/trigger").asString()).isEqualTo("GOAL_UPDATED");
        assertThat(minutesADay(List.of(journey)))
                .allSatisfy((_, load) -> assertThat(load).isLessThanOrEqualTo(30));
    }

    @Test
    @DisplayName("GOAL-7: in review mode a change is shown first, and made as it was shown")
    void aProposalIsShownAndAccepted() {
        Person person = Person.signedUp(suite.url(Service.GATEWAY));
        Journey journey =
                new Journey(
                        person,
                        person.setGoal(
                                """
                                {"name": "Learn Python", "duration_days": 30, "time_per_day_hours": 1, "adaptation_mode": "review"}
                                """));
        journey.awaitPlan(1);
        journey.skip(journey.firstOpen(1).getFirst());
        String proposals = "/api/v1/goals/" + journey.goal() + "/proposals";
        String id =
                await().atMost(Journey.PATIENCE)
                        .until(
                                () -> person.get(proposals).expect(200).get("items"),
                                items -> !items.isEmpty())
                        .get(0)
                        .get("id")
                        .asString();
        JsonNode shown = person.get(proposals + "/" + id).expect(200);
        assertThat(shown.get("added")).isNotEmpty();
        assertThat(journey.shown().at("/plan/number").asInt()).isOne();

        person.post(proposals + "/" + id + "/accept", "").expect(202);

        JsonNode goal = journey.awaitPlan(2);
        assertThat(goal.at("/plan/changes")).isEqualTo(shown.get("changes"));
        assertThat(person.get(proposals + "/" + id).expect(200).get("status").asString())
                .isEqualTo("APPLIED");
    }

    @Test
    @DisplayName("PLAN-9: goals share the hours of a day, and say when they want too much of it")
    void goalsShareTheDay() {
        Person person = Person.signedUp(suite.url(Service.GATEWAY));
        person.patch("/api/v1/users/me", "{\"daily_budget_minutes\": 90}").expect(200);
        List<Journey> journeys =
                Stream.of("Learn Python", "Run a half marathon")
                        .map(name -> hourADay(person, name))
                        .toList();
        journeys.forEach(journey -> journey.awaitPlan(1));
        await().atMost(Journey.PATIENCE)
                .untilAsserted(() ->
                        assertThat(minutesADay(journeys))
                                .hasSizeGreaterThanOrEqualTo(14)
                                .allSatisfy((_, minutes) ->
                                        assertThat(minutes).isLessThanOrEqualTo(90)));
        JsonNode warning = journeys.getLast().shown().at("/warnings/0");
        assertThat(warning.get("code").asString()).isEqualTo("OVER_COMMITTED");
        assertThat(warning.get("budget_minutes").asInt()).isEqualTo(90);
        assertThat(warning.get("committed_minutes").asInt()).isEqualTo(120);
    }

    private static Journey hourADay(Person person, String name) {
        return new Journey(
                person,
                person.setGoal(
                        """
                        {"name": "%s", "duration_days": 14, "time_per_day_hours": 1}
                        """
                                .formatted(name)));
    }

    private static Map<LocalDate, Integer> minutesADay(List<Journey> journeys) {
        return journeys.stream()
                .flatMap(Journey::open)
                .collect(
                        Collectors.groupingBy(
                                StoryIT::due,
                                Collectors.summingInt(
                                        task -> task.get("estimated_duration").asInt())));
    }

    @Test
    @DisplayName(
            "GOAL-7: the last change is taken back, and the user's own words stay in every plan")
    void aChangeIsTakenBack() {
        Journey journey = Journey.planned(suite);
        List<String> before = journey.firstOpen(20);
        journey.person()
                .patch("/api/v1/tasks/" + before.getFirst(), "{\"title\": \"In my own words\"}")
                .expect(200);
        Map<String, LocalDate> days = journey.days();
        journey.skip(before.get(3));
        journey.awaitPlan(2);
        assertThat(journey.days()).isNotEqualTo(days);

        journey.person().post("/api/v1/goals/" + journey.goal() + "/undo", "").expect(202);

        JsonNode goal = journey.awaitPlan(3);
        assertThat(goal.at("/plan/trigger").asString()).isEqualTo("UNDO_REQUESTED");
        assertThat(goal.at("/plan/undoable").asBoolean()).isFalse();
        days.remove(before.get(3));
        assertThat(journey.days()).isEqualTo(days);
        assertThat(journey.task(before.getFirst()).get("title").asString())
                .isEqualTo("In my own words");
        journey.person().post("/api/v1/goals/" + journey.goal() + "/undo", "").expect(409);
    }

    @Test
    @Timeout(60)
    @DisplayName("GOAL-10: an open screen sees the plan come, through the gateway")
    void thePlanIsToldAsItComes() {
        Journey journey = Journey.begun(suite, "Learn Python");
        String stream = "/api/v1/goals/" + journey.goal() + "/events";
        assertThat(journey.person().listen(stream, "plan.ready"))
                .containsExactly("planning.started", "plan.ready");
        journey.skip(journey.firstOpen(1).getFirst());
        assertThat(journey.person().listen(stream, "plan.changed"))
                .containsExactly("planning.started", "plan.ready", "plan.changed");
    }

    @Test
    @DisplayName(
            "GOAL-4, TASK-9: a deleted goal leaves no word in any service but in a tombstone, until that is forgotten too")
    void deletingRemovesEverything() throws SQLException {
        String name = "Learn Python " + UUID.randomUUID();
        Journey journey = Journey.begun(suite, name);
        List<JsonNode> tasks = tasksOf(journey.awaitPlan(1));
        assertThat(Traces.of(suite, name)).isNotEmpty();

        journey.person().delete("/api/v1/goals/" + journey.goal()).expect(200);

        journey.person()
                .get("/api/v1/goals/" + journey.goal())
                .expectProblem(404, "GOAL_NOT_FOUND");
        await().atMost(Journey.PATIENCE)
                .untilAsserted(() ->
                        assertThat(Traces.of(suite, name))
                                .containsExactly("task-service.tombstones"));
        String task = tasks.getFirst().get("task_id").asString();
        journey.person().get("/api/v1/tasks/" + task).expectProblem(404, "TASK_NOT_FOUND");
        JsonNode tombstone =
                journey.person().get("/api/v1/recovery/tombstones").expect(200).get("items").get(0);
        assertThat(tombstone.get("title").asString()).isEqualTo(name);

        journey.person().delete("/api/v1/recovery/" + tombstone.get("id").asString()).expect(204);

        assertThat(Traces.of(suite, name)).isEmpty();
        assertThat(Traces.of(suite, task)).containsExactly("task-service.deleted_tasks");
    }

    @Test
    @DisplayName("EDGE-2: nobody sees what is somebody else's, and nobody anything without a token")
    void othersSeeNothing() {
        Journey journey = Journey.planned(suite);
        Person stranger = Person.signedUp(suite.url(Service.GATEWAY));
        stranger.get("/api/v1/goals/" + journey.goal())
                .expectProblem(403, "GOAL_BELONGS_TO_ANOTHER_USER");
        stranger.patch(
                        "/api/v1/tasks/" + journey.firstOpen(1).getFirst(),
                        "{\"status\": \"skipped\"}")
                .expectProblem(403, "TASK_BELONGS_TO_ANOTHER_USER");
        stranger.delete("/api/v1/goals/" + journey.goal())
                .expectProblem(403, "GOAL_BELONGS_TO_ANOTHER_USER");
        Person nobody = Person.withoutAccount(suite.url(Service.GATEWAY));
        for (String path :
                List.of(
                        "/api/v1/goals",
                        "/api/v1/tasks/today",
                        "/api/v1/credits/balance",
                        "/api/v1/auth/me",
                        "/api/v1/goals/" + journey.goal() + "/plan-runs")) {
            nobody.get(path).expect(401);
        }
    }

    @Test
    @DisplayName("API-1: one page documents all services")
    void theServicesAreDocumented() {
        Person nobody = Person.withoutAccount(suite.url(Service.GATEWAY));
        HashSet<String> paths = new HashSet<>();
        for (String service : List.of("identity", "goal", "task", "planner", "credit")) {
            paths.addAll(
                    nobody.get("/openapi/" + service).expect(200).get("paths").propertyNames());
        }
        assertThat(paths)
                .contains(
                        "/api/v1/auth/signup",
                        "/api/v1/goals/{id}",
                        "/api/v1/tasks/today",
                        "/api/v1/goals/{id}/plan-runs",
                        "/api/v1/credits/balance");
    }

    private static LocalDate due(JsonNode task) {
        return LocalDate.parse(task.get("due_date").asString());
    }
}
