package dev.milepost.task;

import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static dev.milepost.task.TaskStory.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.task.task.OverdueSweep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@DisplayName("PLAN-10: why a task is where it is")
class ExplainTaskIT {

    private static final UUID RUN = UuidV7.next();

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired OverdueSweep sweep;
    @Autowired TestClock clock;
    @Autowired DatabaseClient database;
    TaskStory user;
    TaskStory.Planned plan;

    @BeforeEach
    void somebodyWithAPlan() {
        user = TaskStory.of(http, events);
        plan = user.planned(4);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aTaskThatAPlanCreatedSaysSo() {
        JsonNode why = why(plan.task(1));
        assertThat(why.get("task_id").asString()).isEqualTo(plan.task(1).toString());
        assertThat(why.get("title").asString()).isEqualTo("Task 2");
        assertThat(why.get("due_date").asString()).isEqualTo(user.day(1).toString());
        assertThat(why.get("status").asString()).isEqualTo("PENDING");
        assertThat(why.get("older_steps_left_out").asBoolean()).isFalse();
        JsonNode step = only(why.get("steps"));
        assertThat(step.get("what").asString()).isEqualTo("PLANNED");
        assertThat(step.get("by").asString()).isEqualTo("PLAN");
        assertThat(step.get("rule").asString()).isEqualTo("FIRST_PLAN");
        assertThat(step.get("from").isNull()).isTrue();
        assertThat(step.get("to").asString()).isEqualTo(user.day(1).toString());
        assertThat(step.at("/plan/number").asInt()).isEqualTo(1);
        assertThat(step.at("/causes/0/event_type").asString()).isEqualTo("GoalCreated");
        assertThat(why.get("summary").asString())
                .startsWith("Plan 1, made by rule, put it on " + user.day(1))
                .contains("because you set the goal on");
    }

    @Test
    void everyStepOfALifeSaysWhatItWasAndWhatCausedIt() {
        UUID task = plan.task(1);
        user.changed(plan.task(0), "{\"status\": \"skipped\", \"reason\": \"Visitors\"}");
        PublishedEvent skip = events.awaitPublished("TaskSkipped", plan.task(0));
        user.heard("planner", "PlanRegenerated", plan.goal(), movedBecauseOf(skip, task));
        ObjectNode byModel = user.laterPlan(plan.goal(), 3, Map.of(task, "It can be spared."));
        byModel.put("source", "MODEL").put("model", "big-model").put("trigger", "GOAL_UPDATED");
        ((ObjectNode) byModel.at("/dropped/0")).put("rule", "REPLANNED");
        user.heard("planner", "PlanRegenerated", plan.goal(), byModel);
        user.changed(task, "{\"status\": \"pending\"}");
        user.changed(task, "{\"due_date\": \"%s\"}".formatted(user.day(6)));
        user.changed(task, "{\"title\": \"Words of my own\"}");
        user.changed(task, "{\"status\": \"in_progress\"}");
        user.changed(task, "{\"status\": \"completed\"}");

        JsonNode why = why(task);

        assertThat(why.get("steps"))
                .extracting(
                        step -> step.get("what").asString() + " by " + step.get("by").asString())
                .containsExactly(
                        "PLANNED by PLAN",
                        "MOVED by PLAN",
                        "DROPPED by PLAN",
                        "REOPENED by USER",
                        "MOVED_BY_USER by USER",
                        "EDITED by USER",
                        "STARTED by USER",
                        "COMPLETED by USER");
        assertMoved(why.get("steps").get(1), skip);
        JsonNode dropped = why.get("steps").get(2);
        assertThat(dropped.get("rule").asString()).isEqualTo("REPLANNED");
        assertThat(dropped.get("reason").asString()).isEqualTo("It can be spared.");
        assertThat(dropped.at("/plan/source").asString()).isEqualTo("MODEL");
        assertThat(dropped.at("/plan/model").asString()).isEqualTo("big-model");
        assertThat(dropped.at("/plan/trigger").asString()).isEqualTo("GOAL_UPDATED");
        assertThat(dropped.get("from").asString()).isEqualTo(user.day(2).toString());
        assertThat(dropped.get("to").isNull()).isTrue();
        JsonNode movedByUser = why.get("steps").get(4);
        assertThat(movedByUser.get("from").asString()).isEqualTo(user.day(2).toString());
        assertThat(movedByUser.get("to").asString()).isEqualTo(user.day(6).toString());
        assertThat(movedByUser.get("plan").isNull()).isTrue();
        assertThat(movedByUser.get("causes")).isEmpty();
        assertThat(why.get("summary").asString())
                .startsWith("You moved it from %s to %s".formatted(user.day(2), user.day(6)))
                .contains("You completed it on ");
        JsonNode skipped = why(plan.task(0)).get("steps").get(1);
        assertThat(skipped.get("what").asString()).isEqualTo("SKIPPED");
        assertThat(skipped.get("reason").asString()).isEqualTo("Visitors");
    }

    private ObjectNode movedBecauseOf(PublishedEvent skip, UUID task) {
        ObjectNode moved = user.task(task, 2, user.day(2));
        moved.put("rule", "MADE_ROOM").put("change_reason", "Moved back by one day.");
        ObjectNode next =
                user.laterPlan(
                        plan.goal(),
                        2,
                        Map.of(),
                        moved,
                        user.task(plan.task(2), 3, user.day(2)),
                        user.task(plan.task(3), 4, user.day(3)).put("title", "Other words"));
        next.put("plan_run_id", RUN.toString()).put("cause_count", 12);
        next.putArray("causes")
                .addObject()
                .put("event_type", "TaskSkipped")
                .put("event_id", skip.id().toString())
                .put("task_id", plan.task(0).toString())
                .put("at", skip.payload().get("skipped_at").asString());
        return next;
    }

    private void assertMoved(JsonNode moved, PublishedEvent skip) {
        assertThat(moved.get("from").asString()).isEqualTo(user.day(1).toString());
        assertThat(moved.get("to").asString()).isEqualTo(user.day(2).toString());
        assertThat(moved.get("rule").asString()).isEqualTo("MADE_ROOM");
        assertThat(moved.get("reason").asString()).isEqualTo("Moved back by one day.");
        assertThat(moved.get("because").asString())
                .startsWith("you skipped \"Task 1\" on ")
                .endsWith("after 11 more like it");
        assertThat(moved.at("/plan/run_id").asString()).isEqualTo(RUN.toString());
        assertThat(moved.at("/plan/reason").asString()).isNotBlank();
        JsonNode cause = only(moved.get("causes"));
        assertThat(cause.get("event_id").asString()).isEqualTo(skip.id().toString());
        assertThat(cause.get("task_id").asString()).isEqualTo(plan.task(0).toString());
        assertThat(cause.get("task_title").asString()).isEqualTo("Task 1");
        assertThat(moved.get("cause_count").asInt()).isEqualTo(12);
        assertThat(why(plan.task(2)).get("steps")).as("a kept task has no step").hasSize(1);
        assertThat(why(plan.task(3)).get("steps"))
                .extracting(step -> step.get("what").asString())
                .as("other words are a step")
                .containsExactly("PLANNED", "CHANGED");
    }

    @Test
    @DisplayName("TASK-4: a day that passes is a step of the clock")
    void aDayThatPassesIsAStepOfTheClock() {
        clock.advance(Duration.ofDays(2));
        sweep.run().block();
        JsonNode why = why(plan.task(0));
        JsonNode last = why.get("steps").get(1);
        assertThat(last.get("what").asString()).isEqualTo("OVERDUE");
        assertThat(last.get("by").asString()).isEqualTo("CLOCK");
        assertThat(why.get("summary").asString())
                .endsWith("Its day, %s, passed, so it became overdue.".formatted(user.day(0)));
    }

    @Test
    @DisplayName("GOAL-7: a dropped task that a later plan brings back says so")
    void whatIsBroughtBackSaysSo() {
        UUID task = plan.task(3);
        user.heard(
                "planner",
                "PlanRegenerated",
                plan.goal(),
                user.laterPlan(plan.goal(), 2, Map.of(task, "No room.")));
        user.heard(
                "planner",
                "PlanRegenerated",
                plan.goal(),
                user.laterPlan(
                        plan.goal(),
                        3,
                        Map.of(),
                        user.task(task, 4, user.day(5)).put("rule", "UNDONE")));
        JsonNode why = why(task);
        assertThat(why.get("steps"))
                .extracting(step -> step.get("what").asString())
                .containsExactly("PLANNED", "DROPPED", "RESTORED");
        assertThat(why.at("/steps/2/rule").asString()).isEqualTo("UNDONE");
        assertThat(why.get("summary").asString()).contains("brought it back, on " + user.day(5));
    }

    @Test
    void aPlanFromBeforeCausesWereToldIsAStepToo() {
        ObjectNode old =
                user.laterPlan(plan.goal(), 2, Map.of(), user.task(plan.task(0), 1, user.day(3)));
        old.remove(List.of("plan_run_id", "causes", "cause_count"));
        ((ObjectNode) old.at("/tasks/0")).remove("rule");
        user.heard("planner", "PlanRegenerated", plan.goal(), old);
        JsonNode step = why(plan.task(0)).get("steps").get(1);
        assertThat(step.get("what").asString()).isEqualTo("MOVED");
        assertThat(step.get("rule").isNull()).isTrue();
        assertThat(step.get("because").isNull()).isTrue();
        assertThat(step.get("causes")).isEmpty();
    }

    @Test
    void aTaskFromBeforeHistoryWasKeptSaysThat() {
        execute("DELETE FROM task_history WHERE user_id = :user");
        JsonNode why = why(plan.task(0));
        assertThat(why.get("steps")).isEmpty();
        assertThat(why.get("summary").asString()).contains("not yet recorded");
    }

    @Test
    void ofALongHistoryTheNewestIsShownAndTheRestNamed() {
        execute(
                """
                INSERT INTO task_history (user_id, task_id, version, goal_id, at, what)
                SELECT h.user_id, h.task_id, -n, h.goal_id, h.at, 'STARTED'
                  FROM task_history h, generate_series(1, 250) n WHERE h.user_id = :user
                """);
        JsonNode why = why(plan.task(0));
        assertThat(why.get("steps")).hasSize(200);
        assertThat(why.get("older_steps_left_out").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("API-8: another user's task is refused, an unknown one not found")
    void nobodyElseIsTold() {
        TaskStory stranger = TaskStory.of(http, events);
        String path = path(plan.task(0));
        problem(stranger.get(path), 403, "TASK_BELONGS_TO_ANOTHER_USER");
        problem(user.get(path(UuidV7.next())), 404, "TASK_NOT_FOUND");
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
    }

    @Test
    @DisplayName("GOAL-4: a deleted goal leaves no word of what happened to its tasks")
    void aDeletedGoalLeavesNoHistory() {
        user.changed(plan.task(0), "{\"status\": \"skipped\", \"reason\": \"Visitors\"}");
        user.goalFact("GoalDeleted", plan.goal(), 2, Map.of());
        assertThat(rows("task_history")).isZero();
        assertThat(rows("applied_plans")).isZero();
        problem(user.get(path(plan.task(0))), 404, "TASK_NOT_FOUND");
    }

    private JsonNode why(UUID task) {
        return json(user.get(path(task)).expectStatus().isOk());
    }

    private static String path(UUID task) {
        return TASKS + "/" + task + "/explanation";
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    private void execute(String sql) {
        database.sql(sql).bind("user", user.user().value()).then().block();
    }

    private long rows(String table) {
        return Objects.requireNonNull(
                database.sql("SELECT count(*) AS rows FROM " + table + " WHERE user_id = :user")
                        .bind("user", user.user().value())
                        .map(row -> row.get("rows", Long.class))
                        .one()
                        .block());
    }
}
