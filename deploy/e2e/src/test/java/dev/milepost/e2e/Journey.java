package dev.milepost.e2e;

import static org.awaitility.Awaitility.await;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A person on the way to one goal.
///
/// @param goal its id
record Journey(Person person, String goal) {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Sets a goal of 90 days and an hour a day.
    static Journey begun(Suite suite, String name) {
        Person person = Person.signedUp(suite.url(Service.GATEWAY));
        return new Journey(
                person,
                person.setGoal(
                        """
                        {"name": "%s", "duration_days": 90, "time_per_day_hours": 1, "skill_level": "beginner"}
                        """
                                .formatted(name)));
    }

    /// Sets such a goal and waits for its plan.
    static Journey planned(Suite suite) {
        Journey journey = begun(suite, "Learn Python");
        journey.awaitPlan(1);
        return journey;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /// Waits until the goal shows a plan with this number or a later one.
    JsonNode awaitPlan(int number) {
        return awaitGoal(goal ->
                goal.get("status").asString().equals("ACTIVE")
                        && goal.at("/plan/number").asInt(0) >= number);
    }

    JsonNode awaitGoal(Predicate<JsonNode> wanted) {
        return await().atMost(PATIENCE).until(() -> person.goal(goal), wanted);
    }

    JsonNode shown() {
        return person.goal(goal);
    }

    /// The tasks of the roadmap in their order.
    static List<JsonNode> tasksOf(JsonNode goal) {
        return goal.get("roadmap")
                .valueStream()
                .flatMap(week -> week.get("days").valueStream())
                .toList();
    }

    Stream<JsonNode> open() {
        return tasksOf(shown()).stream()
                .filter(task -> task.get("status").asString().equals("PENDING"));
    }

    List<String> firstOpen(int count) {
        return open().limit(count).map(task -> task.get("task_id").asString()).toList();
    }

    /// The days of the open tasks, by their ids.
    Map<String, LocalDate> days() {
        Map<String, LocalDate> days = new HashMap<>();
        open().forEach(task ->
                days.put(
                        task.get("task_id").asString(),
                        LocalDate.parse(task.get("due_date").asString())));
        return days;
    }

    JsonNode change(String task, String body) {
        return person.patch("/api/v1/tasks/" + task, body).expect(200);
    }

    void skip(String task) {
        change(task, "{\"status\": \"skipped\", \"reason\": \"Ill\"}");
    }

    void complete(String task) {
        change(task, "{\"status\": \"completed\"}");
    }

    JsonNode task(String id) {
        return person.get("/api/v1/tasks/" + id).expect(200);
    }
}
