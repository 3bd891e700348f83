package dev.milepost.goal;

import static dev.milepost.goal.GoalApi.GOALS;
import static dev.milepost.goal.GoalApi.LEARN_PYTHON;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("GOAL-2: reading goals")
class ReadGoalsIT {

    @Autowired WebTestClient http;
    GoalApi user;

    @BeforeEach
    void somebody() {
        user = GoalApi.ofSomebody(http);
    }

    @Test
    void aGoalThatIsPlannedHasAnEmptyRoadmap() {
        JsonNode goal = user.goal(user.created(LEARN_PYTHON));
        assertThat(goal.get("status").asString()).isEqualTo("PLANNING");
        assertThat(goal.get("roadmap").isEmpty()).isTrue();
        assertThat(goal.get("plan").isNull()).isTrue();
        assertThat(goal.get("failure").isNull()).isTrue();
    }

    @Test
    void anotherUsersGoalIsForbiddenAndAnUnknownOneIsNotFound() {
        UUID goal = user.created(LEARN_PYTHON);
        UUID unknown = UuidV7.next();
        GoalApi stranger = GoalApi.ofSomebody(http);
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.PATCH, HttpMethod.DELETE)) {
            problem(
                    stranger.send(method, GOALS + "/" + goal, "{}"),
                    403,
                    "GOAL_BELONGS_TO_ANOTHER_USER");
            problem(stranger.send(method, GOALS + "/" + unknown, "{}"), 404, "GOAL_NOT_FOUND");
            invalid(stranger.send(method, GOALS + "/42", "{}"), "id");
        }
        for (String step : List.of("pause", "resume", "complete", "archive", "retry")) {
            problem(stranger.move(goal, step), 403, "GOAL_BELONGS_TO_ANOTHER_USER");
            problem(stranger.move(unknown, step), 404, "GOAL_NOT_FOUND");
        }
        assertThat(user.goal(goal).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void theApiDescribesItself() {
        JsonNode document = json(http.get().uri("/v3/api-docs").exchange().expectStatus().isOk());
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames())
                .contains(
                        GOALS,
                        GOALS + "/{id}",
                        GOALS + "/{id}/pause",
                        GOALS + "/{id}/resume",
                        GOALS + "/{id}/complete",
                        GOALS + "/{id}/archive",
                        GOALS + "/{id}/retry");
        assertThat(document.at("/components/schemas/GoalOverview/properties").propertyNames())
                .contains("time_per_day_hours", "progress_percentage");
    }

    @Nested
    @DisplayName("API-4: as pages")
    class AsPages {

        @Test
        void showsEachGoalOnceTheNewestFirst() {
            List<String> created = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                created.addFirst(user.created(LEARN_PYTHON).toString());
            }
            List<String> listed = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = list("?limit=2" + next);
                page.get("items").forEach(goal -> listed.add(goal.get("id").asString()));
                next =
                        page.get("next_cursor").isNull()
                                ? null
                                : "&cursor=" + page.get("next_cursor").asString();
            } while (next != null);
            assertThat(listed).isEqualTo(created);
        }

        @Test
        void showsGoalsOfTheStatesThatAreAskedFor() {
            UUID archived = user.created(LEARN_PYTHON);
            UUID planning = user.created(LEARN_PYTHON);
            user.move(archived, "archive").expectStatus().isOk();
            assertThat(ids(list("?status=archived"))).containsExactly(archived.toString());
            assertThat(ids(list("?status=PLANNING"))).containsExactly(planning.toString());
            assertThat(ids(list("?status=planning,Archived"))).hasSize(2);
            assertThat(ids(list("?status=active"))).isEmpty();
            assertThat(ids(list(""))).hasSize(2);
        }

        @Test
        void refusesWhatItCannotTake() {
            invalid(user.get(GOALS + "?status=sleeping"), "status");
            invalid(user.get(GOALS + "?limit=0"), "limit");
            invalid(user.get(GOALS + "?limit=101"), "limit");
            invalid(user.get(GOALS + "?limit=many"), "limit");
            problem(user.get(GOALS + "?cursor=nonsense"), 400, "INVALID_CURSOR");
        }

        private JsonNode list(String query) {
            return json(user.get(GOALS + query).expectStatus().isOk());
        }

        private static List<String> ids(JsonNode page) {
            List<String> ids = new ArrayList<>();
            page.get("items").forEach(goal -> ids.add(goal.get("id").asString()));
            return ids;
        }
    }

    @Nested
    @DisplayName("EDGE-2: without a good token")
    class WithoutAGoodToken {

        @Test
        void nothingIsShown() {
            problem(http.get().uri(GOALS).exchange(), 401, "UNAUTHENTICATED");
            refused(TestTokens.expired(user.user()), "TOKEN_EXPIRED");
            refused(TestTokens.forged(user.user()), "INVALID_TOKEN");
            refused(TestTokens.wrongAudience(user.user()), "INVALID_TOKEN");
            refused(TestTokens.wrongIssuer(user.user()), "INVALID_TOKEN");
            refused("Bearer nonsense", "INVALID_TOKEN");
        }

        @Test
        void aServiceIsNoUser() {
            problem(
                    http.get()
                            .uri(GOALS)
                            .header(
                                    HttpHeaders.AUTHORIZATION,
                                    TestTokens.service("planner-service", "goals:read"))
                            .exchange(),
                    403,
                    "USER_TOKEN_REQUIRED");
        }

        private void refused(String authorization, String code) {
            problem(
                    http.get()
                            .uri(GOALS)
                            .header(HttpHeaders.AUTHORIZATION, authorization)
                            .exchange(),
                    401,
                    code);
        }
    }
}
