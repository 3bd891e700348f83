package dev.milepost.goal;

import static dev.milepost.goal.GoalApi.LEARN_PYTHON;
import static dev.milepost.goal.TaskEvents.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@DisplayName("GOAL-6: the roadmap follows what users make of its tasks")
class FollowTasksIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired TestClock clock;
    GoalApi user;
    UUID goal;
    TaskEvents tasks;
    List<ObjectNode> planned;

    @BeforeEach
    void aGoalWithAPlan() {
        user = GoalApi.ofSomebody(http);
        goal = user.created(LEARN_PYTHON);
        LocalDate start = LocalDate.ofInstant(clock.instant(), clock.getZone());
        tasks = new TaskEvents(events, user.user(), goal, start);
        planned = tasks.tasks(3);
        tasks.applied(1, planned);
    }

    @Test
    @DisplayName("TASK-1, GOAL-6: what its user deletes leaves the roadmap and no longer counts")
    void aDeletedTaskLeavesTheRoadmap() {
        tasks.happened("TaskCompleted", planned.getFirst(), 2, Map.of());
        tasks.happened("TaskDeleted", planned.get(1), 2, Map.of());
        assertThat(progress()).isEqualTo(50.0);
        assertThat(user.goal(goal).get("tasks_total").asInt()).isEqualTo(2);
        tasks.happened("TaskCompleted", planned.get(1), 3, Map.of());
        assertThat(progress()).isEqualTo(50.0);
        tasks.happened("TaskDeleted", planned.getFirst(), 3, Map.of());
        assertThat(progress()).isEqualTo(0.0);
    }

    @Test
    @DisplayName("TASK-9, GOAL-6: what its user brings back is in the roadmap and counts again")
    void aRestoredTaskIsInTheRoadmapAgain() {
        tasks.happened("TaskCompleted", planned.getFirst(), 2, Map.of());
        tasks.happened("TaskDeleted", planned.getFirst(), 3, Map.of());
        ObjectNode again = tasks.restored(planned.getFirst(), "PLAN", "COMPLETED");
        assertThat(progress()).isEqualTo(33.3);
        JsonNode day = user.goal(goal).at("/roadmap/0/days/0");
        assertThat(day.get("task_id").asString()).isEqualTo(idOf(again).toString());
        assertThat(day.get("title").asString()).isEqualTo("Task 1");
        assertThat(day.get("status").asString()).isEqualTo("COMPLETED");
        tasks.happened("TaskReopened", again, 2, Map.of());
        assertThat(progress()).isEqualTo(0.0);
    }

    @Test
    @DisplayName(
            "TASK-2, GOAL-6: a user's own tasks are in no roadmap, also when they name the goal")
    void ownTasksAreInNoRoadmap() {
        JsonNode before = user.goal(goal);
        ObjectNode own = tasks.task(9, 1);
        tasks.happened("TaskUpdated", own, 2, Map.of());
        tasks.happened("TaskCompleted", own, 3, Map.of());
        tasks.happened("TaskDeleted", own, 4, Map.of("source", "USER"));
        tasks.restored(own, "USER", "PENDING");
        List.of(
                        "TaskCompleted",
                        "TaskReopened",
                        "TaskSkipped",
                        "TaskOverdue",
                        "TaskRescheduled",
                        "TaskUpdated",
                        "TaskDeleted",
                        "TaskRestored")
                .forEach(tasks::happenedElsewhere);
        assertThat(user.goal(goal)).isEqualTo(before);
        tasks.happened("TaskCompleted", planned.getFirst(), 2, Map.of());
        assertThat(progress()).isEqualTo(33.3);
    }

    private double progress() {
        return user.goal(goal).get("progress_percentage").asDouble();
    }
}
