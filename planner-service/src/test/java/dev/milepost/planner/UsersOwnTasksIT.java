package dev.milepost.planner;

import static dev.milepost.planner.GoalStory.idsOf;
import static dev.milepost.planner.GoalStory.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@DisplayName(
        "PLAN-4, TASK-1, TASK-9: plans respect what users delete, bring back and give other minutes")
class UsersOwnTasksIT {

    private static final List<String> FACTS =
            List.of(
                    "TaskCompleted",
                    "TaskReopened",
                    "TaskSkipped",
                    "TaskOverdue",
                    "TaskRescheduled",
                    "TaskUpdated",
                    "TaskDeleted",
                    "TaskRestored");

    @Autowired Events events;
    @Autowired DatabaseClient database;
    GoalStory story;
    Tables tables;
    PublishedEvent first;
    List<JsonNode> tasks;

    @BeforeEach
    void aGoalWithItsFirstPlan() {
        story = new GoalStory(events).created();
        tables = new Tables(database);
        first = story.firstPlan();
        events.awaitHandled(story.applied(first));
        tasks = tasksOf(first);
    }

    @Test
    void tasksOfNoGoalConcernNoPlan() {
        FACTS.stream().map(story::tellElsewhere).toList().forEach(events::awaitHandled);
        UUID own = UuidV7.next();
        events.awaitHandled(
                story.tell(
                        "TaskDeleted",
                        tasks.getFirst(),
                        Map.of("task_id", own.toString(), "source", "USER")));
        assertPlanIsLeftAlone();
        assertThat(tables.rows("deleted_tasks", story.goal())).isZero();
        assertThat(tables.rows("planned_tasks", story.goal())).isEqualTo(tasks.size());
    }

    @Test
    void whatIsDeletedLeavesThePlanAloneAndIsInNoLaterOne() {
        JsonNode deleted = tasks.get(3);
        delete(deleted);
        assertPlanIsLeftAlone();
        events.awaitHandled(story.updated("time_per_day_hours", 2.0));
        PublishedEvent replanned = story.revision(1);
        assertThat(idsOf(replanned)).doesNotContain(idOf(deleted)).contains(idOf(tasks.get(4)));
        events.awaitHandled(story.applied(first));
        assertThat(isPlanned(idOf(deleted))).isFalse();
        story.tell("GoalRevisionRequested", Map.of("cause", "UNDO", "undone_plan_number", 2));
        assertThat(idsOf(story.revision(2))).doesNotContain(idOf(deleted));
        events.awaitHandled(story.tell("GoalDeleted"));
        assertThat(tables.rows("deleted_tasks", story.goal())).isZero();
    }

    @Test
    void whatComesBackIsTheUsersOwn() {
        JsonNode deleted = tasks.get(3);
        delete(deleted);
        UUID again = UuidV7.next();
        events.awaitHandled(story.restored(deleted, again));
        assertPlanIsLeftAlone();
        events.awaitHandled(story.updated("duration_days", 3));
        assertThat(tasksOf(story.revision(1)))
                .filteredOn(task -> idOf(task).equals(again))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.get("title")).isEqualTo(deleted.get("title"));
                    assertThat(task.get("estimated_duration"))
                            .isEqualTo(deleted.get("estimated_duration"));
                });
    }

    @Test
    void whatComesBackLateFindsAnotherDay() {
        JsonNode deleted = tasks.getFirst();
        delete(deleted);
        UUID again = UuidV7.next();
        ObjectNode late = (ObjectNode) deleted.deepCopy();
        late.put("due_date", "2020-01-01");
        events.awaitHandled(story.restored(late, again));
        PublishedEvent revision = story.revision(1);
        assertThat(revision.payload().get("trigger").asString()).isEqualTo("TASK_REOPENED");
        assertThat(idsOf(revision)).contains(again);
        assertThat(revision.payload().at("/causes/0/event_type").asString())
                .isEqualTo("TaskRestored");
    }

    @Test
    void othersMakeWayForATaskThatTakesLongerThanADay() {
        JsonNode longer = tasks.stream().filter(this::isNotAlone).findFirst().orElseThrow();
        events.awaitHandled(
                story.tell(
                        "TaskUpdated",
                        longer,
                        Map.of(
                                "status",
                                "PENDING",
                                "estimated_duration",
                                200,
                                "changed_fields",
                                List.of("estimated_duration"))));
        PublishedEvent revision = story.revision(1);
        assertThat(revision.payload().get("trigger").asString()).isEqualTo("TASK_UPDATED");
        assertThat(tasksOf(revision))
                .filteredOn(task -> task.get("due_date").equals(longer.get("due_date")))
                .singleElement()
                .satisfies(task -> assertThat(idOf(task)).isEqualTo(idOf(longer)));
        events.awaitHandled(story.applied(revision));
        events.awaitHandled(story.updated("time_per_day_hours", 0.5));
        await().until(() -> story.revisions().size() > 1);
        assertThat(tasksOf(story.revisions().getLast()))
                .filteredOn(task -> idOf(task).equals(idOf(longer)))
                .extracting(task -> task.get("estimated_duration").asInt())
                .containsExactly(200);
    }

    private void delete(JsonNode task) {
        events.awaitHandled(story.tell("TaskDeleted", task, Map.of()));
        assertThat(isPlanned(idOf(task))).isFalse();
    }

    private void assertPlanIsLeftAlone() {
        await().until(() -> tables.requests(story.goal()) == 0);
        assertThat(story.revisions()).isEmpty();
    }

    private boolean isPlanned(UUID task) {
        return tables.text(
                        "SELECT count(*)::text FROM planned_tasks WHERE goal_id = :goal AND task_id = '%s'"
                                .formatted(task),
                        story.goal())
                .equals("1");
    }

    private boolean isNotAlone(JsonNode task) {
        JsonNode day = task.get("due_date");
        return tasks.stream().filter(other -> other.get("due_date").equals(day)).count() > 1;
    }

    private static UUID idOf(JsonNode task) {
        return UUID.fromString(task.get("task_id").asString());
    }
}
