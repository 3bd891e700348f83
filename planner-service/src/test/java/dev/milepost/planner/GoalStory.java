package dev.milepost.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.SkillLevel;
import dev.milepost.planner.plan.TaskKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One goal of one user, told as goal-service and task-service would tell it.
public final class GoalStory {

    private final Events events;
    private final UserId user;
    private final UUID goal = UuidV7.next();
    private final Map<String, Object> settings = new HashMap<>();
    private final Map<String, Long> taskVersions = new HashMap<>();
    private long version;

    public GoalStory(Events events) {
        this(events, new UserId(UuidV7.next()));
    }

    /// Another goal of a user.
    public GoalStory(Events events, UserId user) {
        this.events = events;
        this.user = user;
        LocalDate start = LocalDate.now(ZoneOffset.UTC);
        settings.put("name", "Learn Python");
        settings.put("topic", "Python");
        settings.put("skill_level", "BEGINNER");
        settings.put("duration_days", 28);
        settings.put("time_per_day_hours", 1.0);
        settings.put("start_date", start.toString());
        settings.put("end_date", start.plusDays(27).toString());
        settings.put("rest_days", List.of());
        settings.put("timezone", "UTC");
    }

    public UserId user() {
        return user;
    }

    public UUID goal() {
        return goal;
    }

    public GoalStory with(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    public GoalStory lasting(int days) {
        LocalDate start = LocalDate.parse(setting("start_date").toString());
        return with("duration_days", days).with("end_date", start.plusDays(days - 1L).toString());
    }

    public GoalStory created() {
        events.awaitHandled(tell("GoalCreated"));
        return this;
    }

    public UUID tell(String type) {
        return tell(type, Map.of());
    }

    /// Publishes a fact of the goal in its next version.
    public UUID tell(String type, Map<String, ?> fields) {
        version++;
        return events.publish("goal", type, user, goal, fact("goal", type, version, fields));
    }

    /// Publishes a fact of the goal in a version of the test's choice.
    public UUID tellLate(String type, long lateVersion) {
        return events.publish("goal", type, user, goal, fact("goal", type, lateVersion, Map.of()));
    }

    public UUID updated(String field, Object value) {
        with(field, value);
        return tell("GoalUpdated", Map.of("changed_fields", List.of(field)));
    }

    /// Publishes a fact of a task in its next version.
    public UUID tell(String type, JsonNode task, Map<String, ?> fields) {
        long next = taskVersions.merge(task.get("task_id").asString(), 1L, Long::sum);
        return tell(type, task, next, fields);
    }

    public UUID tell(String type, JsonNode task, long taskVersion, Map<String, ?> fields) {
        UUID id = UUID.fromString(task.get("task_id").asString());
        ObjectNode fact = fact("task", type, taskVersion, Map.of());
        fact.put("task_id", id.toString());
        fact.set("due_date", task.get("due_date"));
        fact.set("estimated_duration", task.get("estimated_duration"));
        happenedNow(fact);
        fields.forEach((name, value) -> fact.putPOJO(name, value));
        return events.publish("task", type, user, id, fact);
    }

    /// A deleted task comes back as another one, as it was.
    public UUID restored(JsonNode task, UUID id) {
        ObjectNode again = (ObjectNode) task.deepCopy();
        again.put("task_id", id.toString());
        ObjectNode whole = (ObjectNode) Contracts.example("task", "TaskRestored").get("task");
        whole.put("id", id.toString()).put("goal_id", goal.toString());
        whole.put("user_id", user.toString());
        whole.propertyNames().stream()
                .filter(task::has)
                .toList()
                .forEach(name -> whole.set(name, task.get(name)));
        return tell(
                "TaskRestored",
                again,
                Map.of("previous_task_id", task.get("task_id").asString(), "task", whole));
    }

    /// Publishes a fact of a task that has no goal, no day and no minutes.
    public UUID tellElsewhere(String type) {
        UUID id = UuidV7.next();
        ObjectNode fact = fact("task", type, 1, Map.of());
        fact.put("task_id", id.toString());
        fact.putNull("goal_id").putNull("due_date").putNull("estimated_duration");
        return events.publish("task", type, user, id, fact);
    }

    public UUID skipped(JsonNode task) {
        return tell("TaskSkipped", task, Map.of());
    }

    /// Answers a first plan or a revision as task-service would, with what was closed before kept as it is.
    public UUID applied(PublishedEvent plan, JsonNode... closed) {
        ObjectNode applied = Contracts.example("task", "PlanApplied");
        applied.put("goal_id", goal.toString()).put("user_id", user.toString());
        applied.set("plan_number", plan.payload().get("number"));
        ArrayNode tasks = applied.putArray("tasks");
        plan.payload().get("tasks").forEach(task -> tasks.add(appliedTask(task, "PENDING")));
        List.of(closed).forEach(task -> tasks.add(appliedTask(task, "SKIPPED")));
        return events.publish("task", "PlanApplied", user, goal, applied);
    }

    private ObjectNode appliedTask(JsonNode task, String status) {
        ObjectNode applied = (ObjectNode) task.deepCopy();
        applied.put("version", taskVersions.merge(task.get("task_id").asString(), 1L, Long::sum));
        applied.put("status", status).put("change", "KEPT");
        applied.set("original_planned_date", task.get("due_date"));
        applied.putNull("previous_due_date").putNull("change_reason").putNull("completed_at");
        return applied;
    }

    public PublishedEvent firstPlan() {
        return events.awaitPublished("PlanGenerated", goal);
    }

    public List<PublishedEvent> revisions() {
        return events.publishedOf("PlanRegenerated", goal);
    }

    public PublishedEvent revision(int which) {
        return events.awaitPublished("PlanRegenerated", goal, which).get(which - 1);
    }

    public static List<JsonNode> tasksOf(PublishedEvent plan) {
        return plan.payload().get("tasks").valueStream().toList();
    }

    public static List<UUID> idsOf(PublishedEvent plan) {
        return tasksOf(plan).stream()
                .map(task -> UUID.fromString(task.get("task_id").asString()))
                .toList();
    }

    /// Holds a first plan to every rule of plans (PLAN-2).
    public void assertValid(PublishedEvent first) {
        PlanningGround ground = PlanningGround.fresh(brief(), LocalDate.now(ZoneOffset.UTC));
        assertThat(PlanChecker.violationsOf(planOf(first), ground)).isEmpty();
    }

    private Object setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    private GoalBrief brief() {
        Set<DayOfWeek> restDays = new HashSet<>();
        ((List<?>) setting("rest_days"))
                .forEach(day -> restDays.add(DayOfWeek.valueOf(day.toString())));
        return new GoalBrief(
                goal,
                setting("name").toString(),
                setting("topic").toString(),
                SkillLevel.valueOf(setting("skill_level").toString()),
                LocalDate.parse(setting("start_date").toString()),
                (int) setting("duration_days"),
                (int) (60 * (double) setting("time_per_day_hours")),
                restDays);
    }

    private static Plan planOf(PublishedEvent event) {
        JsonNode plan = event.payload();
        return new Plan(
                LocalDate.parse(plan.get("start_date").asString()),
                LocalDate.parse(plan.get("end_date").asString()),
                tasksOf(event).stream()
                        .map(GoalStory::taskOf)
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    private static PlannedTask taskOf(JsonNode task) {
        return new PlannedTask(
                UUID.fromString(task.get("task_id").asString()),
                task.get("order_in_goal").asInt(),
                task.get("week_number").asInt(),
                task.get("day_number_in_week").asInt(),
                task.get("milestone").asString(),
                TaskKind.valueOf(task.get("kind").asString()),
                task.get("title").asString(),
                task.get("description").asString(),
                LocalDate.parse(task.get("due_date").asString()),
                task.get("estimated_duration").asInt());
    }

    private ObjectNode fact(String owner, String type, long factVersion, Map<String, ?> fields) {
        ObjectNode fact = Contracts.example(owner, type);
        settings.forEach((name, value) -> {
            if (fact.has(name)) {
                fact.putPOJO(name, value);
            }
        });
        fact.put("goal_id", goal.toString()).put("user_id", user.toString());
        fact.put("version", factVersion);
        fields.forEach((name, value) -> fact.putPOJO(name, value));
        return fact;
    }

    private static void happenedNow(ObjectNode fact) {
        List<String> moments =
                fact.propertyNames().stream().filter(name -> name.endsWith("ed_at")).toList();
        moments.forEach(name -> fact.put(name, Instant.now().toString()));
        if (fact.has("overdue_at")) {
            fact.put("overdue_at", Instant.now().toString());
        }
    }
}
