package dev.milepost.goal;

import static dev.milepost.goal.GoalApi.GOALS;
import static dev.milepost.goal.GoalApi.LEARN_PYTHON;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("GOAL-1: setting a goal")
class CreateGoalIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired TestClock clock;
    GoalApi user;

    @BeforeEach
    void somebody() {
        user = GoalApi.ofSomebody(http);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @DisplayName("API-5: a repeated request sets one goal and gives its answer again")
    void isSetOnceHoweverOftenItIsAskedFor() {
        JsonNode first = json(keyed(LEARN_PYTHON).expectStatus().isAccepted());
        JsonNode repeat =
                json(
                        keyed(LEARN_PYTHON)
                                .expectStatus()
                                .isAccepted()
                                .expectHeader()
                                .valueEquals("X-Idempotent-Replayed", "true"));
        assertThat(repeat).isEqualTo(first);
        assertThat(json(user.get(GOALS).expectStatus().isOk()).get("items")).hasSize(1);
        UUID id = UUID.fromString(first.get("id").asString());
        events.awaitPublished("GoalCreated", id);
        assertThat(events.publishedOf("GoalCreated", id)).hasSize(1);
        problem(keyed("{\"name\": \"Other\"}"), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    private ResponseSpec keyed(String body) {
        return user.send(HttpMethod.POST, GOALS, body, "Idempotency-Key", "the-first-try");
    }

    @Test
    void isAcceptedAndToldToEveryone() {
        var response = user.create(LEARN_PYTHON).expectStatus().isAccepted();
        response.expectHeader().valueEquals("ETag", "\"1.0\"");
        JsonNode goal = json(response);
        String id = goal.get("id").asString();
        response.expectHeader().valueEquals("Location", GOALS + "/" + id);
        assertThat(goal.get("status").asString()).isEqualTo("PLANNING");
        assertThat(goal.get("topic").asString()).isEqualTo("Python");
        assertThat(goal.get("skill_level").asString()).isEqualTo("BEGINNER");
        assertThat(goal.get("adaptation_mode").asString()).isEqualTo("AUTO");
        assertThat(goal.get("progress_percentage").asDouble()).isZero();
        assertThat(goal.get("plan").isNull()).isTrue();
        assertThat(goal.get("version").asInt()).isEqualTo(1);
        PublishedEvent event = events.awaitPublished("GoalCreated", UUID.fromString(id));
        assertThat(event.key()).isEqualTo(user.user().toString());
        assertThat(event.payload().get("duration_days").asInt()).isEqualTo(90);
        assertThat(event.payload().get("end_date")).isEqualTo(goal.get("end_date"));
    }

    @Test
    void takesEverythingThatAUserCanSay() {
        JsonNode goal =
                json(
                        user.create(
                                        """
                                        {"name": "  Advanced Spanish in 3 months ", "duration": {"value": 3, "unit": "Months"},
                                         "time_per_day_hours": 1.25, "skill_level": "intermediate", "start_date": "%s",
                                         "rest_days": ["sunday", "SATURDAY"], "adaptation_mode": "review"}
                                        """
                                                .formatted(today().plusDays(10)))
                                .expectStatus()
                                .isAccepted());
        LocalDate start = today().plusDays(10);
        assertThat(goal.get("name").asString()).isEqualTo("Advanced Spanish in 3 months");
        assertThat(goal.get("topic").asString()).isEqualTo("Advanced Spanish");
        assertThat(goal.get("skill_level").asString()).isEqualTo("INTERMEDIATE");
        assertThat(goal.get("start_date").asString()).isEqualTo(start.toString());
        assertThat(goal.get("end_date").asString())
                .isEqualTo(start.plusMonths(3).minusDays(1).toString());
        assertThat(goal.get("rest_days").toString()).isEqualTo("[\"SATURDAY\",\"SUNDAY\"]");
        assertThat(goal.get("adaptation_mode").asString()).isEqualTo("REVIEW");
        assertThat(goal.get("time_per_day_hours").decimalValue()).isEqualByComparingTo("1.25");
    }

    @Test
    void startsTodayInTheUsersTimeZone() {
        clock.set(Instant.parse("2026-03-01T22:30:00Z"));
        GoalApi auckland = GoalApi.ofSomebody(http, ZoneId.of("Pacific/Auckland"));
        JsonNode goal = json(auckland.create(LEARN_PYTHON).expectStatus().isAccepted());
        assertThat(goal.get("start_date").asString()).isEqualTo("2026-03-02");
        assertThat(goal.get("timezone").asString()).isEqualTo("Pacific/Auckland");
        invalid(auckland.create(with("\"start_date\": \"2026-03-01\"")), "start_date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"duration_days\": 0                                     | duration_days",
                "\"duration_days\": -5                                    | duration_days",
                "\"duration_days\": 4000                                  | duration_days",
                "\"duration_days\": \"ninety\"                            | duration_days",
                "\"duration_days\": \"90\"                                | duration_days",
                "\"duration_days\": 1.5                                   | duration_days",
                "\"duration_days\": 99999999999                           | duration_days",
                "\"duration_days\": null                                  | duration_days",
                "\"duration\": {\"value\": 2, \"unit\": \"weeks\"}        | duration",
                "\"duration\": {\"value\": 2, \"unit\": \"weeks\"}        | duration_days",
                "\"duration_days\": null, \"duration\": {\"value\": 2, \"unit\": \"years\"} | duration.unit",
                "\"duration_days\": null, \"duration\": {\"value\": 2}   | duration.unit",
                "\"duration_days\": null, \"duration\": {\"unit\": \"weeks\"} | duration.value",
                "\"duration_days\": null, \"duration\": {\"value\": 0, \"unit\": \"days\"} | duration.value",
                "\"duration_days\": null, \"duration\": {\"value\": 4000, \"unit\": \"days\"} | duration.value",
                "\"duration_days\": null, \"duration\": {\"value\": 200, \"unit\": \"weeks\"} | duration.value",
                "\"duration_days\": null, \"duration\": 3                | duration",
                "\"time_per_day_hours\": -1                              | time_per_day_hours",
                "\"time_per_day_hours\": 0.1                             | time_per_day_hours",
                "\"time_per_day_hours\": 25                              | time_per_day_hours",
                "\"time_per_day_hours\": 1.333                           | time_per_day_hours",
                "\"time_per_day_hours\": null                            | time_per_day_hours",
                "\"time_per_day_hours\": \"1\"                           | time_per_day_hours",
                "\"time_per_day_hours\": true                            | time_per_day_hours",
                "\"time_per_day_hours\": 1e400                           | time_per_day_hours",
                "\"name\": null                                          | name",
                "\"name\": \"\"                                          | name",
                "\"name\": \"   \"                                       | name",
                "\"name\": \"a\\u0000b\"                                 | name",
                "\"name\": [\"Learn\"]                                   | name",
                "\"name\": 12                                            | name",
                "\"skill_level\": \"genius\"                             | skill_level",
                "\"skill_level\": 1                                      | skill_level",
                "\"start_date\": \"2020-01-01\"                          | start_date",
                "\"start_date\": \"2999-01-01\"                          | start_date",
                "\"start_date\": \"tomorrow\"                            | start_date",
                "\"start_date\": \"2026-02-30\"                          | start_date",
                "\"start_date\": 20600                                   | start_date",
                "\"start_date\": \"\"                                    | start_date",
                "\"skill_level\": \"\"                                   | skill_level",
                "\"rest_days\": [null]                                  | rest_days[0]",
                "\"rest_days\": \"SUNDAY\"                               | rest_days",
                "\"rest_days\": [\"FUNDAY\"]                             | rest_days.[0]",
                "\"rest_days\": [\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"] | rest_days",
                "\"adaptation_mode\": \"never\"                          | adaptation_mode",
            })
    void namesTheFieldThatCannotBeTaken(String field, String named) {
        invalid(user.create(with(field)), named);
    }

    @Test
    void refusesANameOfTenThousandCharacters() {
        invalid(user.create(with("\"name\": \"" + "x".repeat(10_000) + "\"")), "name");
        user.create(with("\"name\": \"" + "x".repeat(200) + "\"")).expectStatus().isAccepted();
    }

    @Test
    void refusesWhatIsNoJsonOrNoObject() {
        problem(user.create("{\"name\": \"Learn"), 400, "MALFORMED_JSON");
        problem(user.create("name=Learn"), 400, "MALFORMED_JSON");
        problem(user.create("[]"), 400, "VALIDATION_FAILED");
        problem(user.create(""), 400, "VALIDATION_FAILED");
        invalid(user.create("{}"), "name");
    }

    @Test
    void tellsOfAllFieldsAtOnce() {
        JsonNode problem =
                problem(
                        user.create(
                                "{\"name\": \"\", \"duration_days\": 0, \"time_per_day_hours\": 25}"),
                        400,
                        "VALIDATION_FAILED");
        assertThat(problem.get("errors").size()).isEqualTo(3);
    }

    /// The goal of the example with one more field, which wins over the one before.
    private static String with(String field) {
        String example = LEARN_PYTHON.strip();
        String name = field.substring(0, field.indexOf(':'));
        String rest =
                example.substring(1, example.length() - 1)
                        .replaceAll(name + ": (\"[^\"]*\"|\\d+)(, )?", "");
        return "{" + rest.replaceAll(", *$", "") + ", " + field + "}";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
