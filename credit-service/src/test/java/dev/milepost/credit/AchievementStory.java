package dev.milepost.credit;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// One user of achievements, of whom other services tell.
public final class AchievementStory {

    public static final String ACHIEVEMENTS = "/api/v1/achievements";
    public static final String LIMITS = "/api/v1/limits";
    public static final String STREAKS = "/api/v1/streaks";

    private final CreditStory user;
    private final Events events;
    private final Map<String, UUID> lastTold = new HashMap<>();

    public AchievementStory(WebTestClient http, Events events) {
        this.user = new CreditStory(http);
        this.events = events;
    }

    /// Something that another service tells of a user.
    public record Fact(String owner, String type, UUID subject, Map<String, Object> fields) {}

    public CreditStory user() {
        return user;
    }

    public static Fact registered(String zone, Instant at) {
        return new Fact(
                "identity",
                "UserRegistered",
                UuidV7.next(),
                Map.of("timezone", zone, "registered_at", at));
    }

    public static Fact moved(long version, String zone, Instant at) {
        return new Fact(
                "identity",
                "UserUpdated",
                UuidV7.next(),
                Map.of("version", version, "timezone", zone, "updated_at", at));
    }

    public static Fact completed(UUID task, Instant at) {
        return completed(task, at, Map.of());
    }

    public static Fact completed(UUID task, Instant at, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("task_id", task);
        all.put("completed_at", at);
        return new Fact("task", "TaskCompleted", task, all);
    }

    public static Fact restored(UUID task, UUID previous) {
        return new Fact(
                "task",
                "TaskRestored",
                task,
                Map.of("task_id", task, "previous_task_id", previous));
    }

    public static Fact noted(UUID note, Instant at) {
        return new Fact("task", "NoteCreated", note, Map.of("note_id", note, "created_at", at));
    }

    public static Fact reached(UUID goal, Instant at) {
        return new Fact("goal", "GoalCompleted", goal, Map.of("goal_id", goal, "completed_at", at));
    }

    public static Fact replanned(UUID plan, UUID goal, Instant at) {
        return new Fact(
                "planner",
                "PlanRegenerated",
                goal,
                Map.of("plan_id", plan, "goal_id", goal, "generated_at", at));
    }

    /// Tells facts, one after the other, and answers the ids of their events.
    public List<UUID> tell(List<Fact> facts) {
        return facts.stream().map(this::publish).toList();
    }

    public AchievementStory tell(Fact... facts) {
        tell(List.of(facts));
        return this;
    }

    /// Repeats an event.
    public void repeat(UUID event, Fact fact) {
        events.publish(
                event,
                fact.owner(),
                fact.type(),
                user.user(),
                fact.subject(),
                Contracts.example(fact.owner(), fact.type(), fields(fact)));
    }

    /// Waits until all that was told is handled: what one owner tells of one user is handled in its order.
    public AchievementStory heard() {
        lastTold.values().forEach(events::awaitHandled);
        lastTold.clear();
        return this;
    }

    /// The ids of what is unlocked.
    public List<String> unlocked() {
        return StreamSupport.stream(items("?unlocked=true").spliterator(), false)
                .map(one -> one.get("id").asString())
                .toList();
    }

    public JsonNode items(String query) {
        return json(ACHIEVEMENTS + query).get("items");
    }

    public JsonNode achievement(String id) {
        return StreamSupport.stream(items("").spliterator(), false)
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public int progress(String id) {
        return achievement(id).at("/progress/value").asInt();
    }

    public JsonNode limits() {
        return json(LIMITS);
    }

    public JsonNode streak() {
        return json(STREAKS);
    }

    /// How often something was told of the user.
    public int times(String type) {
        return events.publishedOf(type, user.user().value()).size();
    }

    private UUID publish(Fact fact) {
        UUID event = UuidV7.next();
        repeat(event, fact);
        lastTold.put(fact.owner(), event);
        return event;
    }

    private Map<String, Object> fields(Fact fact) {
        Map<String, Object> all = new HashMap<>(fact.fields());
        all.put("user_id", user.user().value());
        return all;
    }

    private JsonNode json(String path) {
        return Answers.json(user.get(path).expectStatus().isOk());
    }
}
