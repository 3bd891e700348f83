package dev.milepost.task;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.TestTokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One user with goals and plans of other services, who calls the tasks' API.
public final class TaskStory {

    public static final String TASKS = "/api/v1/tasks";

    private final WebTestClient http;
    private final Events events;
    private final UserId user;
    private final ZoneId zone;
    private final LocalDate start;

    private TaskStory(WebTestClient http, Events events, ZoneId zone, LocalDate start) {
        this.http = http;
        this.events = events;
        this.user = new UserId(UuidV7.next());
        this.zone = zone;
        this.start = start;
    }

    /// Somebody in UTC whose plans start today.
    public static TaskStory of(WebTestClient http, Events events) {
        return of(http, events, ZoneOffset.UTC, LocalDate.now(ZoneOffset.UTC));
    }

    public static TaskStory of(WebTestClient http, Events events, ZoneId zone, LocalDate start) {
        return new TaskStory(http, events, zone, start);
    }

    public UserId user() {
        return user;
    }

    public LocalDate day(int afterStart) {
        return start.plusDays(afterStart);
    }

    // What other services tell

    /// The user lives in the time zone of this story.
    public void registered() {
        heard("identity", "UserRegistered", user.value(), Map.of("timezone", zone.getId()));
    }

    public UUID goal(String name) {
        UUID goal = UuidV7.next();
        goalFact("GoalCreated", goal, 1, Map.of("name", name));
        return goal;
    }

    public UUID goalFact(String type, UUID goal, int version, Map<String, ?> fields) {
        ObjectNode fact = Contracts.example("goal", type, fields);
        fact.put("goal_id", goal.toString());
        fact.put("version", version);
        return heard("goal", type, goal, fact);
    }

    /// A goal with a task a day from the start on; answers the tasks' ids in order.
    public Planned planned(int count) {
        UUID goal = goal("Learn Python");
        List<UUID> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(UuidV7.next());
        }
        ObjectNode[] wanted = new ObjectNode[count];
        for (int i = 0; i < count; i++) {
            wanted[i] = task(tasks.get(i), i + 1, day(i));
        }
        heard("planner", "PlanGenerated", goal, plan(goal, 1, wanted));
        return new Planned(goal, tasks);
    }

    public record Planned(UUID goal, List<UUID> tasks) {

        public UUID task(int index) {
            return tasks.get(index);
        }
    }

    /// A task as a plan carries it.
    public ObjectNode task(UUID id, int order, LocalDate due) {
        ObjectNode task =
                (ObjectNode) Contracts.example("planner", "PlanRegenerated").get("tasks").get(0);
        return task.put("task_id", id.toString())
                .put("order_in_goal", order)
                .put("title", "Task " + order)
                .put("due_date", due.toString())
                .put("change", "KEPT")
                .putNull("previous_due_date")
                .putNull("change_reason");
    }

    public ObjectNode plan(UUID goal, int number, ObjectNode... tasks) {
        return withTasks(ofGoal("PlanGenerated", goal, number), tasks);
    }

    public ObjectNode laterPlan(
            UUID goal, int number, Map<UUID, String> dropped, ObjectNode... tasks) {
        ObjectNode plan = withTasks(ofGoal("PlanRegenerated", goal, number), tasks);
        ArrayNode gone = plan.putArray("dropped");
        dropped.forEach((id, reason) ->
                gone.addObject().put("task_id", id.toString()).put("reason", reason));
        return plan;
    }

    private ObjectNode ofGoal(String type, UUID goal, int number) {
        return Contracts.example(
                "planner",
                type,
                Map.of(
                        "plan_id", UuidV7.next(),
                        "goal_id", goal,
                        "user_id", user.value(),
                        "number", number,
                        "start_date", start.toString(),
                        "end_date", day(89).toString()));
    }

    private static ObjectNode withTasks(ObjectNode plan, ObjectNode... tasks) {
        plan.putArray("tasks").addAll(Arrays.asList(tasks));
        return plan;
    }

    public UUID heard(String owner, String type, UUID subject, Map<String, ?> fields) {
        ObjectNode fact = Contracts.example(owner, type, fields);
        return heard(owner, type, subject, fact);
    }

    /// Publishes the fact with the user of this story, and waits until it is handled.
    public UUID heard(String owner, String type, UUID subject, ObjectNode fact) {
        fact.put("user_id", user.toString());
        Contracts.assertMatches(owner, type, fact);
        UUID event = events.publish(owner, type, user, subject, fact);
        events.awaitHandled(event);
        return event;
    }

    /// The user may have what everybody may on the free tier, but for this; null is no limit.
    public void allowed(int version, Map<String, @Nullable Integer> changes) {
        ObjectNode fact = Contracts.example("credit", "LimitsChanged", Map.of("version", version));
        ObjectNode limits = (ObjectNode) fact.get("limits");
        changes.forEach(limits::put);
        heard("credit", "LimitsChanged", user.value(), fact);
    }

    // What the user does

    public ResponseSpec get(String path) {
        return http.get().uri(path).header("Authorization", token()).exchange();
    }

    public ResponseSpec show(UUID task) {
        return get(TASKS + "/" + task);
    }

    public JsonNode seen(UUID task) {
        return Answers.json(show(task).expectStatus().isOk());
    }

    public JsonNode list(String query) {
        return Answers.json(get(TASKS + query).expectStatus().isOk());
    }

    public ResponseSpec change(UUID task, String body) {
        return change(task, body, null);
    }

    public ResponseSpec change(UUID task, String body, @Nullable String ifMatch) {
        var request =
                http.method(HttpMethod.PATCH)
                        .uri(TASKS + "/" + task)
                        .header("Authorization", token())
                        .contentType(MediaType.APPLICATION_JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.bodyValue(body).exchange();
    }

    public JsonNode changed(UUID task, String body) {
        return Answers.json(change(task, body).expectStatus().isOk());
    }

    /// Any request with a body.
    public ResponseSpec send(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(path)
                .header("Authorization", token())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /// A request that needs no body.
    public ResponseSpec post(String path) {
        return http.post().uri(path).header("Authorization", token()).exchange();
    }

    /// A request that may be repeated.
    public ResponseSpec send(HttpMethod method, String path, String body, String key) {
        return http.method(method)
                .uri(path)
                .header("Authorization", token())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public ResponseSpec create(String body) {
        return send(HttpMethod.POST, TASKS, body);
    }

    /// A task of the user's own.
    public JsonNode created(String body) {
        return Answers.json(create(body).expectStatus().isCreated());
    }

    public ResponseSpec delete(String path) {
        return http.delete().uri(path).header("Authorization", token()).exchange();
    }

    public static List<String> titles(JsonNode page) {
        return page.get("items").valueStream().map(task -> task.get("title").asString()).toList();
    }

    private String token() {
        return TestTokens.bearer(user, zone);
    }
}
