package dev.milepost.goal;

import static dev.milepost.goal.GoalApi.GOALS;
import static dev.milepost.goal.GoalApi.LEARN_PYTHON;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("GOAL-3: changing a goal")
class UpdateGoalIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    GoalApi user;
    UUID goal;

    @BeforeEach
    void aGoal() {
        user = GoalApi.ofSomebody(http);
        goal = user.created(LEARN_PYTHON);
    }

    @Test
    void isToldWithTheFieldsThatChanged() {
        JsonNode changed =
                json(
                        user.update(
                                        goal,
                                        """
                                        {"time_per_day_hours": 2, "duration": {"value": 4, "unit": "weeks"},
                                         "rest_days": ["monday"], "skill_level": "BEGINNER"}
                                        """)
                                .expectStatus()
                                .isOk());
        LocalDate start = LocalDate.parse(changed.get("start_date").asString());
        assertThat(changed.get("duration_days").asInt()).isEqualTo(28);
        assertThat(changed.get("end_date").asString()).isEqualTo(start.plusDays(27).toString());
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        PublishedEvent event = events.awaitPublished("GoalUpdated", goal);
        assertThat(event.payload().get("changed_fields").toString())
                .isEqualTo("[\"duration_days\",\"time_per_day_hours\",\"rest_days\"]");
        assertThat(event.payload().get("end_date")).isEqualTo(changed.get("end_date"));
        assertThat(event.payload().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void bringsNothingAboutWhenNothingIsDifferent() {
        for (String same :
                List.of(
                        "{}",
                        "{\"name\": \"Learn Python\"}",
                        "{\"time_per_day_hours\": 1.00}",
                        "{\"duration_days\": 90, \"adaptation_mode\": \"auto\", \"rest_days\": []}",
                        "{\"name\": null, \"skill_level\": null}")) {
            JsonNode unchanged = json(user.update(goal, same).expectStatus().isOk());
            assertThat(unchanged.get("version").asInt()).isEqualTo(1);
        }
        user.update(goal, "{\"name\": \"Learn Rust\"}").expectStatus().isOk();
        PublishedEvent only = events.awaitPublished("GoalUpdated", goal);
        assertThat(events.publishedOf("GoalUpdated", goal)).containsExactly(only);
        assertThat(only.payload().get("topic").asString()).isEqualTo("Rust");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"duration_days\": 0}                        | duration_days",
                "{\"duration_days\": 4000}                     | duration_days",
                "{\"duration_days\": 9, \"duration\": {\"value\": 1, \"unit\": \"weeks\"}} | duration",
                "{\"duration\": {\"value\": 200, \"unit\": \"months\"}} | duration.value",
                "{\"time_per_day_hours\": -1}                  | time_per_day_hours",
                "{\"time_per_day_hours\": 25}                  | time_per_day_hours",
                "{\"time_per_day_hours\": \"many\"}            | time_per_day_hours",
                "{\"name\": \"\"}                              | name",
                "{\"name\": \" \"}                             | name",
                "{\"skill_level\": \"wizard\"}                 | skill_level",
                "{\"version\": 0}                              | version",
                "{\"version\": \"one\"}                        | version",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(user.update(goal, body), field);
    }

    @Test
    void isRefusedWhenTheBodyCannotBeRead() {
        problem(user.update(goal, "{\"name\": "), 400, "MALFORMED_JSON");
        invalid(user.update(goal, "{\"name\": \"" + "x".repeat(10_000) + "\"}"), "name");
    }

    @Test
    void isRefusedWhenTheGoalHasEnded() {
        user.move(goal, "archive").expectStatus().isOk();
        JsonNode problem = problem(user.update(goal, "{\"name\": \"Late\"}"), 409, "GOAL_CLOSED");
        assertThat(problem.get("status").asInt()).isEqualTo(409);
        assertThat(problem.get("goal_status").asString()).isEqualTo("ARCHIVED");
    }

    @Nested
    @DisplayName("API-6: only of the version that was seen")
    class OnlyOfTheVersionThatWasSeen {

        @Test
        void isRefusedWithTheCurrentVersionWhenTheGoalHasChangedSince() {
            user.update(goal, "{\"name\": \"Second\", \"version\": 1}").expectStatus().isOk();
            JsonNode problem =
                    problem(
                            user.update(goal, "{\"name\": \"Third\", \"version\": 1}"),
                            409,
                            "STALE_VERSION");
            assertThat(problem.get("current_version").asInt()).isEqualTo(2);
            assertThat(user.goal(goal).get("name").asString()).isEqualTo("Second");
        }

        @Test
        void isHeldToIfMatchAsToTheVersion() {
            String etag =
                    user.show(goal)
                            .expectStatus()
                            .isOk()
                            .expectBody()
                            .returnResult()
                            .getResponseHeaders()
                            .getETag();
            patch("Second", etag)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("ETag", "\"2.0\"");
            problem(patch("Third", etag), 409, "STALE_VERSION");
            patch("Fourth", "\"2\"").expectStatus().isOk();
            invalid(patch("Fifth", "2"), "If-Match");
            patch("Sixth", "*").expectStatus().isOk();
        }

        @Test
        void isHeldToIfMatchInEveryOtherWrite() {
            String path = GOALS + "/" + goal;
            problem(
                    user.send(HttpMethod.POST, path + "/archive", "{}", "If-Match", "\"7\""),
                    409,
                    "STALE_VERSION");
            problem(
                    user.send(HttpMethod.DELETE, path, "{}", "If-Match", "\"7\""),
                    409,
                    "STALE_VERSION");
        }

        @Test
        void isDoneOnceWhenManyTryAtTheSameTime() {
            List<Integer> answers = AtOnce.callers(8, this::renamed);
            assertThat(answers).containsOnlyOnce(200).contains(409).hasSize(8);
            assertThat(user.goal(goal).get("version").asInt()).isEqualTo(2);
            events.awaitPublished("GoalUpdated", goal);
            assertThat(events.publishedOf("GoalUpdated", goal)).hasSize(1);
        }

        private int renamed(int number) {
            return user.update(goal, "{\"name\": \"Name %d\", \"version\": 1}".formatted(number))
                    .expectBody()
                    .returnResult()
                    .getStatus()
                    .value();
        }

        private WebTestClient.ResponseSpec patch(String name, @Nullable String ifMatch) {
            return user.send(
                    HttpMethod.PATCH,
                    GOALS + "/" + goal,
                    "{\"name\": \"%s\"}".formatted(name),
                    "If-Match",
                    String.valueOf(ifMatch));
        }
    }
}
