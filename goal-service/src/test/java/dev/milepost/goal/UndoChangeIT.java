package dev.milepost.goal;

import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("GOAL-7: the last change of a plan can be taken back")
class UndoChangeIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    GoalApi user;
    UUID goal;
    TaskEvents tasks;

    @BeforeEach
    void aPlannedGoal() {
        user = GoalApi.ofSomebody(http);
        goal = user.created(GoalApi.LEARN_PYTHON);
        tasks = new TaskEvents(events, user.user(), goal, LocalDate.now(ZoneOffset.UTC));
        tasks.applied(1, tasks.tasks(2));
    }

    @Test
    void aFirstPlanIsNoChange() {
        assertThat(user.goal(goal).at("/plan/undoable").asBoolean()).isFalse();
        problem(undo(), 409, "NOTHING_TO_UNDO");
    }

    @Test
    void aChangeIsTakenBackOnce() {
        tasks.applied(2, tasks.tasks(2));
        JsonNode changed = user.goal(goal);
        assertThat(changed.at("/plan/undoable").asBoolean()).isTrue();
        JsonNode accepted = json(undo().expectStatus().isAccepted());
        assertThat(accepted.at("/plan/undoable").asBoolean()).isFalse();
        assertThat(accepted.get("version").asInt()).isEqualTo(changed.get("version").asInt() + 1);
        JsonNode told = events.awaitPublished("GoalRevisionRequested", goal).payload();
        assertThat(told.get("cause").asString()).isEqualTo("UNDO");
        assertThat(told.get("undone_plan_number").asInt()).isEqualTo(2);
        problem(undo(), 409, "NOTHING_TO_UNDO");
    }

    @Test
    void aPlanThatTookAChangeBackIsNotTakenBackItself() {
        tasks.applied(2, tasks.tasks(2));
        tasks.applied(3, "UNDO_REQUESTED", tasks.tasks(2));
        assertThat(user.goal(goal).at("/plan/undoable").asBoolean()).isFalse();
        tasks.applied(4, tasks.tasks(2));
        assertThat(user.goal(goal).at("/plan/undoable").asBoolean()).isTrue();
    }

    @Test
    void onlyWhileTheGoalIsUnderWayAndAsItWasSeen() {
        tasks.applied(2, tasks.tasks(2));
        problem(
                user.send(HttpMethod.POST, path(goal), "", "If-Match", "\"1\""),
                409,
                "STALE_VERSION");
        user.move(goal, "pause").expectStatus().isOk();
        problem(undo(), 409, "GOAL_NOT_ACTIVE");
        user.move(goal, "archive").expectStatus().isOk();
        problem(undo(), 409, "GOAL_CLOSED");
    }

    @Test
    void isTheOwnersAlone() {
        GoalApi stranger = GoalApi.ofSomebody(http);
        problem(
                stranger.send(HttpMethod.POST, path(goal), ""),
                403,
                "GOAL_BELONGS_TO_ANOTHER_USER");
        problem(user.send(HttpMethod.POST, path(UuidV7.next()), ""), 404, "GOAL_NOT_FOUND");
        http.post().uri(path(goal)).exchange().expectStatus().isUnauthorized();
    }

    private ResponseSpec undo() {
        return user.move(goal, "undo");
    }

    private static String path(UUID goal) {
        return GoalApi.GOALS + "/" + goal + "/undo";
    }
}
