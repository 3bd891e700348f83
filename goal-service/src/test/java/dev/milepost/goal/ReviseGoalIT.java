package dev.milepost.goal;

import static dev.milepost.kit.test.Answers.invalid;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("GOAL-7: a plan is revised in the user's own words")
class ReviseGoalIT {

    private static final String WORDS = "{\"message\": \"  More speaking, less grammar  \"}";

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
    void theWordsReachThePlanner() {
        int before = user.goal(goal).get("version").asInt();
        JsonNode accepted = json(revise(WORDS).expectStatus().isAccepted());
        assertThat(accepted.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(accepted.get("version").asInt()).isEqualTo(before + 1);
        JsonNode told = events.awaitPublished("GoalRevisionRequested", goal).payload();
        assertThat(told.get("cause").asString()).isEqualTo("WORDS");
        assertThat(told.get("words").asString()).isEqualTo("More speaking, less grammar");
        assertThat(told.get("preview").asBoolean()).isFalse();
    }

    @Test
    void aPreviewIsAskedForAsSuch() {
        revise("{\"message\": \"No exercises on paper\", \"preview\": true}")
                .expectStatus()
                .isAccepted();
        JsonNode told = events.awaitPublished("GoalRevisionRequested", goal).payload();
        assertThat(told.get("preview").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                              | message",
                "{\"message\": \"  \"}                           | message",
                "{\"message\": 5}                                | message",
                "{\"message\": \"Less\", \"preview\": \"maybe\"} | preview"
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(revise(body), field);
    }

    @Test
    void refusesWhatIsTooLongOrComesTooLate() {
        invalid(revise("{\"message\": \"" + "x".repeat(1001) + "\"}"), "message");
        problem(revise("{\"message\": "), 400, "MALFORMED_JSON");
        problem(
                user.send(HttpMethod.POST, path(), WORDS, "If-Match", "\"1\""),
                409,
                "STALE_VERSION");
        user.move(goal, "pause").expectStatus().isOk();
        problem(revise(WORDS), 409, "GOAL_NOT_ACTIVE");
        user.move(goal, "archive").expectStatus().isOk();
        problem(revise(WORDS), 409, "GOAL_CLOSED");
    }

    @Test
    void isTheOwnersAlone() {
        GoalApi stranger = GoalApi.ofSomebody(http);
        problem(stranger.send(HttpMethod.POST, path(), WORDS), 403, "GOAL_BELONGS_TO_ANOTHER_USER");
        problem(
                user.send(HttpMethod.POST, GoalApi.GOALS + "/" + UuidV7.next() + "/revise", WORDS),
                404,
                "GOAL_NOT_FOUND");
        http.post().uri(path()).exchange().expectStatus().isUnauthorized();
    }

    private ResponseSpec revise(String body) {
        return user.send(HttpMethod.POST, path(), body);
    }

    private String path() {
        return GoalApi.GOALS + "/" + goal + "/revise";
    }
}
