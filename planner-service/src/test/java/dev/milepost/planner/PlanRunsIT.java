package dev.milepost.planner;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("PLAN-1: how plans came about")
class PlanRunsIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    GoalStory story;

    @BeforeEach
    void aPlannedGoal() {
        story = new GoalStory(events).created();
        story.firstPlan();
    }

    @Test
    void theOwnerSeesEachRun() {
        events.awaitHandled(story.updated("time_per_day_hours", 0.5));
        PublishedEvent revision = story.revision(1);
        JsonNode runs = json(runs(story.user(), "").expectStatus().isOk()).get("items");
        assertThat(runs).extracting(run -> run.get("number").asInt()).containsExactly(2, 1);
        JsonNode first = runs.get(1);
        assertThat(first.get("trigger").asString()).isEqualTo("GOAL_CREATED");
        assertThat(first.get("source").asString()).isEqualTo("BUILT_IN");
        assertThat(first.get("reason").asString()).contains("No model is configured");
        assertThat(first.get("model_calls").asInt()).isZero();
        assertThat(first.get("moved_tasks").asInt()).isZero();
        assertThat(runs.get(0).get("moved_tasks").asLong())
                .isEqualTo(
                        GoalStory.tasksOf(revision).stream()
                                .filter(task -> task.get("change").asString().equals("MOVED"))
                                .count());

        JsonNode page = json(runs(story.user(), "?limit=1").expectStatus().isOk());
        JsonNode next =
                json(
                        runs(story.user(), "?limit=1&cursor=" + page.get("next_cursor").asString())
                                .expectStatus()
                                .isOk());
        assertThat(next.get("items").get(0)).isEqualTo(first);
        assertThat(next.get("next_cursor").isNull()).isTrue();
    }

    @Test
    void nobodyElseDoes() {
        UserId stranger = new UserId(UuidV7.next());
        problem(runs(stranger, ""), 403, "GOAL_BELONGS_TO_ANOTHER_USER");
        problem(runsOf(UuidV7.next(), stranger, ""), 404, "GOAL_NOT_FOUND");
        String path = path(story.goal());
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
        for (String token :
                List.of(
                        TestTokens.expired(story.user()),
                        TestTokens.forged(story.user()),
                        TestTokens.wrongAudience(story.user()),
                        TestTokens.wrongIssuer(story.user()))) {
            http.get()
                    .uri(path)
                    .header("Authorization", token)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void aGoalThatIsGoneIsNotFound() {
        events.awaitHandled(story.tell("GoalDeleted"));
        problem(runs(story.user(), ""), 404, "GOAL_NOT_FOUND");
    }

    @Test
    void namesTheParameterThatCannotBeTaken() {
        invalid(runs(story.user(), "?limit=0"), "limit");
        problem(runs(story.user(), "?cursor=forged"), 400, "INVALID_CURSOR");
    }

    private ResponseSpec runs(UserId user, String query) {
        return runsOf(story.goal(), user, query);
    }

    private ResponseSpec runsOf(UUID goal, UserId user, String query) {
        return http.get()
                .uri(path(goal) + query)
                .header("Authorization", TestTokens.bearer(user))
                .exchange();
    }

    private static String path(UUID goal) {
        return "/api/v1/goals/" + goal + "/plan-runs";
    }
}
