package dev.milepost.planner;

import static dev.milepost.planner.GoalStory.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("GOAL-7: in auto mode the last change can be taken back")
class UndoIT {

    private static final String REPLANNED =
            "SELECT (replanned_at = planned_at)::text FROM planned_goals WHERE goal_id = :goal";
    private static final String OPEN =
            "SELECT count(*)::text FROM planned_tasks WHERE goal_id = :goal AND NOT dropped AND status = 'PENDING'";

    @Autowired Events events;
    @Autowired DatabaseClient database;
    GoalStory story;
    Tables tables;
    PublishedEvent first;

    @BeforeEach
    void aGoalWithItsFirstPlan() {
        story = new GoalStory(events).created();
        tables = new Tables(database);
        first = story.firstPlan();
        events.awaitHandled(story.applied(first));
    }

    @Test
    void aReplanIsTakenBackAndEveryTaskIsWhereItWas() {
        story.updated("time_per_day_hours", 2.0);
        PublishedEvent replanned = story.revision(1);
        events.awaitHandled(story.applied(replanned));
        assertThat(places(replanned)).isNotEqualTo(places(first));
        events.awaitHandled(undo(2));
        PublishedEvent undone = story.revision(2);
        assertThat(undone.payload().get("trigger").asString()).isEqualTo("UNDO_REQUESTED");
        assertThat(undone.payload().get("number").asInt()).isEqualTo(3);
        assertThat(undone.payload().at("/causes/0/event_type").asString())
                .isEqualTo("GoalRevisionRequested");
        assertThat(undone.payload().get("dropped").valueStream())
                .isNotEmpty()
                .allMatch(task -> task.get("rule").asString().equals("UNDONE"));
        assertThat(places(undone)).isEqualTo(places(first));
        assertThat(tables.text(OPEN, story.goal())).isEqualTo("" + tasksOf(first).size());
        assertThat(tables.text(REPLANNED, story.goal())).isEqualTo("true");
    }

    @Test
    void whatWasSkippedStaysSkippedAndItsCatchUpGoes() {
        JsonNode skipped = tasksOf(first).getFirst();
        events.awaitHandled(story.skipped(skipped));
        PublishedEvent reflowed = story.revision(1);
        events.awaitHandled(story.applied(reflowed, skipped));
        events.awaitHandled(undo(2));
        Map<String, String> expected = places(first);
        expected.remove(skipped.get("task_id").asString());
        assertThat(places(story.revision(2))).isEqualTo(expected);
    }

    @Test
    void aChangeIsTakenBackOnlyOnceAndNoOlderOne() {
        story.updated("time_per_day_hours", 2.0);
        events.awaitHandled(story.applied(story.revision(1)));
        events.awaitHandled(undo(2));
        events.awaitHandled(story.applied(story.revision(2)));
        events.awaitHandled(undo(2));
        events.awaitHandled(undo(3));
        assertThat(story.revisions()).hasSize(2);
        assertThat(tables.rows("former_plans", story.goal())).isZero();
    }

    @Test
    void aFirstPlanCannotBeTakenBack() {
        events.awaitHandled(undo(1));
        assertThat(story.revisions()).isEmpty();
    }

    @Test
    void aDeletedGoalLeavesNoFormerPlan() {
        story.updated("time_per_day_hours", 2.0);
        story.revision(1);
        await().until(() -> tables.rows("former_plans", story.goal()) == 1);
        events.awaitHandled(story.tell("GoalDeleted"));
        assertThat(tables.rows("former_plans", story.goal())).isZero();
    }

    private UUID undo(int planNumber) {
        return story.tell(
                "GoalRevisionRequested", Map.of("cause", "UNDO", "undone_plan_number", planNumber));
    }

    private static Map<String, String> places(PublishedEvent plan) {
        Map<String, String> places = new HashMap<>();
        tasksOf(plan)
                .forEach(task ->
                        places.put(
                                task.get("task_id").asString(), task.get("due_date").asString()));
        return places;
    }
}
