package dev.milepost.goal;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The events of task-service about one goal, published and waited for.
final class TaskEvents {

    private static final String OWNER = "task";

    private final Events events;
    private final UserId user;
    private final UUID goal;
    private final LocalDate start;

    TaskEvents(Events events, UserId user, UUID goal, LocalDate start) {
        this.events = events;
        this.user = user;
        this.goal = goal;
        this.start = start;
    }

    /// A task as a plan makes it, `days` after the start.
    ObjectNode task(int order, int days) {
        ObjectNode task = (ObjectNode) Contracts.example(OWNER, "PlanApplied").get("tasks").get(0);
        return task.put("task_id", UuidV7.next().toString())
                .put("version", 1)
                .put("order_in_goal", order)
                .put("title", "Task " + order)
                .put("status", "PENDING")
                .put("due_date", start.plusDays(days).toString())
                .put("original_planned_date", start.plusDays(days).toString())
                .put("change", "ADDED")
                .putNull("completed_at");
    }

    List<ObjectNode> tasks(int count) {
        List<ObjectNode> tasks = new ArrayList<>();
        for (int order = 1; order <= count; order++) {
            tasks.add(task(order, order - 1));
        }
        return tasks;
    }

    ObjectNode plan(int number, List<ObjectNode> tasks) {
        ObjectNode plan =
                Contracts.example(
                        OWNER,
                        "PlanApplied",
                        Map.of(
                                "goal_id", goal,
                                "user_id", user.value(),
                                "plan_number", number,
                                "start_date", start.toString(),
                                "end_date", start.plusDays(95).toString()));
        ArrayNode array = plan.putArray("tasks");
        tasks.forEach(array::add);
        return plan;
    }

    void applied(int number, List<ObjectNode> tasks) {
        heard("PlanApplied", goal, plan(number, tasks));
    }

    void applied(int number, String trigger, List<ObjectNode> tasks) {
        heard("PlanApplied", goal, plan(number, tasks).put("trigger", trigger));
    }

    /// Something happened to a task; the fields are those that differ from the example.
    void happened(String type, ObjectNode task, int version, Map<String, ?> fields) {
        UUID id = idOf(task);
        ObjectNode fact =
                Contracts.example(
                        OWNER,
                        type,
                        Map.of(
                                "task_id", id,
                                "goal_id", goal,
                                "user_id", user.value(),
                                "version", version,
                                "due_date", task.get("due_date").asString()));
        ObjectNode changed = Contracts.example(OWNER, type, fields);
        fields.keySet().forEach(field -> fact.set(field, changed.get(field)));
        heard(type, id, fact);
    }

    /// Something happened to a task that has no goal, no day and no minutes.
    void happenedElsewhere(String type) {
        UUID id = UuidV7.next();
        ObjectNode fact =
                Contracts.example(OWNER, type, Map.of("task_id", id, "user_id", user.value()));
        fact.putNull("goal_id").putNull("due_date").putNull("estimated_duration");
        heard(type, id, fact);
    }

    /// A deleted task comes back under another id, in which form the answer names it.
    ObjectNode restored(ObjectNode task, String source, String status) {
        ObjectNode again = task.deepCopy().put("task_id", UuidV7.next().toString());
        ObjectNode fact =
                Contracts.example(
                        OWNER,
                        "TaskRestored",
                        Map.of(
                                "task_id", idOf(again),
                                "goal_id", goal,
                                "user_id", user.value(),
                                "previous_task_id", idOf(task),
                                "due_date", task.get("due_date").asString()));
        ((ObjectNode) fact.get("task"))
                .put("id", idOf(again).toString())
                .put("goal_id", goal.toString())
                .put("user_id", user.value().toString())
                .put("source", source)
                .put("status", status)
                .put("title", task.get("title").asString())
                .put("due_date", task.get("due_date").asString());
        heard("TaskRestored", idOf(again), fact);
        return again;
    }

    void planFailed(String code, String detail) {
        UUID event =
                events.publish(
                        "planner",
                        "PlanFailed",
                        user,
                        goal,
                        Contracts.example(
                                "planner",
                                "PlanFailed",
                                Map.of(
                                        "goal_id", goal,
                                        "user_id", user.value(),
                                        "code", code,
                                        "detail", detail)));
        events.awaitHandled(event);
    }

    static UUID idOf(ObjectNode task) {
        return UUID.fromString(task.get("task_id").asString());
    }

    private void heard(String type, UUID subject, ObjectNode fact) {
        Contracts.assertMatches(OWNER, type, fact);
        events.awaitHandled(events.publish(OWNER, type, user, subject, fact));
    }
}
