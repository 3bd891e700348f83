package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-8: own tasks are as many and as far ahead as the tier allows")
class TaskLimitsIT {

    private static final String TASK = "{\"title\": \"Think\"}";
    private static final String PENDING = "{\"status\": \"pending\"}";

    @Autowired WebTestClient http;
    @Autowired Events events;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void ofAHundredSimultaneousOnesExactlyFiftyAreMade() {
        List<Integer> answers = AtOnce.callers(100, _ -> statusOfOneMore());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(50);
        assertThat(answers).filteredOn(status -> status == 403).hasSize(50);
        JsonNode refused = problem(user.create(TASK), 403, "TASK_LIMIT_REACHED");
        assertThat(refused.get("limit").asInt()).isEqualTo(50);
        assertThat(refused.get("usage").asInt()).isEqualTo(50);
        assertThat(user.list("?limit=100").get("items")).hasSize(50);
    }

    @Test
    void whatIsClosedOrArchivedMakesRoomUntilItComesBack() {
        user.allowed(2, Map.of("active_tasks", 2));
        UUID first = made();
        UUID second = made();
        problem(user.create(TASK), 403, "TASK_LIMIT_REACHED");
        user.changed(first, "{\"status\": \"completed\"}");
        UUID third = made();
        problem(user.change(first, PENDING), 403, "TASK_LIMIT_REACHED");
        user.changed(second, "{\"archived\": true}");
        user.changed(first, PENDING);
        problem(user.change(second, "{\"archived\": false}"), 403, "TASK_LIMIT_REACHED");
        user.changed(third, "{\"title\": \"What is there can be edited\"}");
        user.delete(TaskStory.TASKS + "/" + third).expectStatus().isNoContent();
        user.changed(second, "{\"archived\": false}");
    }

    @Test
    void simultaneousReopeningStopsAtTheLimit() {
        user.allowed(2, Map.of("active_tasks", 20));
        List<UUID> tasks = AtOnce.callers(20, _ -> made());
        tasks.forEach(task -> user.changed(task, "{\"status\": \"cancelled\"}"));
        user.allowed(3, Map.of("active_tasks", 7));
        List<Integer> answers =
                AtOnce.callers(
                        20,
                        number ->
                                user.change(tasks.get(number), PENDING)
                                        .returnResult(Void.class)
                                        .getStatus()
                                        .value());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(7);
        assertThat(answers).filteredOn(status -> status == 403).hasSize(13);
    }

    @Test
    void tasksOfAPlanDoNotCountAndAreNotHeldToADay() {
        user.allowed(2, Map.of("active_tasks", 1));
        TaskStory.Planned plan = user.planned(3);
        made();
        user.changed(plan.task(0), "{\"status\": \"skipped\"}");
        user.changed(plan.task(0), PENDING);
        user.changed(plan.task(1), "{\"due_date\": \"" + user.day(60) + "\"}");
    }

    @Test
    void anOwnTaskIsDueWithinThirtyDays() {
        String due = "{\"title\": \"Think\", \"due_date\": \"%s\"}";
        JsonNode refused =
                problem(user.create(due.formatted(user.day(31))), 403, "DUE_DATE_TOO_FAR_AHEAD");
        assertThat(refused.get("limit").asInt()).isEqualTo(30);
        assertThat(refused.get("usage").asInt()).isEqualTo(31);
        UUID task = idOf(user.created(due.formatted(user.day(30))));
        problem(user.change(task, due.formatted(user.day(31))), 403, "DUE_DATE_TOO_FAR_AHEAD");
        user.changed(task, due.formatted(user.day(29)));
    }

    @Test
    @DisplayName("TASK-2: a description has at most 1000 characters on free, and 2000 on any tier")
    void aDescriptionIsAsLongAsTheTierAllows() {
        String described = "{\"title\": \"Think\", \"description\": \"%s\"}";
        problem(user.create(described.formatted("x".repeat(1_001))), 403, "DESCRIPTION_TOO_LONG");
        invalid(user.create(described.formatted("x".repeat(2_001))), "description");
        UUID task = idOf(user.created(described.formatted("x".repeat(1_000))));
        user.allowed(2, Map.of("description_characters", 10));
        user.changed(task, "{\"description\": \"" + "y".repeat(1_000) + "\"}");
        problem(
                user.change(task, "{\"description\": \"" + "y".repeat(1_001) + "\"}"),
                403,
                "DESCRIPTION_TOO_LONG");
    }

    @Test
    void nothingIsLimitedWhereThereIsNoLimit() {
        Map<String, @Nullable Integer> none = new HashMap<>();
        none.put("active_tasks", null);
        none.put("due_days_ahead", null);
        user.allowed(2, none);
        assertThat(AtOnce.callers(60, _ -> statusOfOneMore())).containsOnly(201);
        user.created("{\"title\": \"Think\", \"due_date\": \"" + user.day(1_000) + "\"}");
    }

    private int statusOfOneMore() {
        return user.create(TASK).returnResult(Void.class).getStatus().value();
    }

    private UUID made() {
        return idOf(user.created(TASK));
    }

    private static UUID idOf(JsonNode task) {
        return UUID.fromString(task.get("id").asString());
    }
}
