package dev.milepost.goal;

import static dev.milepost.goal.GoalApi.GOALS;
import static dev.milepost.goal.GoalApi.LEARN_PYTHON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@DisplayName("PLAN-9: a goal says when all goals together want too much of a day")
class OverCommitmentIT {

    private static final String LEARN_SPANISH =
            """
            {"name": "Learn Spanish", "duration_days": 30, "time_per_day_hours": 1.5}
            """;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired WebTestClient http;
    @Autowired Events events;
    GoalApi user;

    @BeforeEach
    void somebody() {
        user = GoalApi.ofSomebody(http);
    }

    @Test
    void aNewGoalThatDoesNotFitSaysSoWithTheNumbers() {
        budget(2, 120);
        UUID python = user.created(LEARN_PYTHON);
        assertThat(warnings(python)).isEmpty();

        UUID spanish = user.created(LEARN_SPANISH);
        JsonNode goal = user.goal(spanish);
        assertThat(goal.get("status").asString()).isEqualTo("PLANNING");
        JsonNode warning = goal.get("warnings").get(0);
        assertThat(warning.get("code").asString()).isEqualTo("OVER_COMMITTED");
        assertThat(warning.get("budget_minutes").asInt()).isEqualTo(120);
        assertThat(warning.get("committed_minutes").asInt()).isEqualTo(150);
        assertThat(warning.get("from").asString()).isEqualTo(today.toString());
        assertThat(warning.get("to").asString()).isEqualTo(today.plusDays(29).toString());
        assertThat(warning.get("message").asString())
                .contains("150 minutes", "may take 120", today.toString());
        assertThat(warning.get("goals"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(python.toString(), spanish.toString());
        assertThat(warnings(python)).hasSize(1);
    }

    @Test
    void withoutABudgetNothingIsTooMuch() {
        user.created(LEARN_PYTHON);
        assertThat(warnings(user.created(LEARN_SPANISH))).isEmpty();
        budget(2, 60);
        budget(3, null);
        assertThat(warnings(user.created(LEARN_SPANISH))).isEmpty();
    }

    @Test
    void anOlderWordAboutTheBudgetChangesNothing() {
        budget(3, 60);
        budget(2, 600);
        assertThat(warnings(user.created(LEARN_SPANISH))).hasSize(1);
    }

    @Test
    void aGoalThatIsPutAwayTakesNothing() {
        budget(2, 90);
        UUID python = user.created(LEARN_PYTHON);
        UUID spanish = user.created(LEARN_SPANISH);
        user.move(python, "archive").expectStatus().isOk();
        assertThat(warnings(spanish)).isEmpty();
        assertThat(warnings(python)).isEmpty();
    }

    @Test
    void anAnswerWithAWarningIsAnotherOneAndCanBeWrittenTo() {
        UUID goal = user.created(LEARN_SPANISH);
        String before = etag(goal);
        budget(2, 60);
        String after = etag(goal);
        assertThat(after).isNotEqualTo(before);
        user.send(HttpMethod.PATCH, GOALS + "/" + goal, "{\"name\": \"x\"}", "If-Match", after)
                .expectStatus()
                .isOk();
    }

    private String etag(UUID goal) {
        return String.valueOf(
                user.show(goal).returnResult(Void.class).getResponseHeaders().getETag());
    }

    private JsonNode warnings(UUID goal) {
        return user.goal(goal).get("warnings");
    }

    private void budget(int version, @Nullable Integer minutes) {
        ObjectNode updated = Contracts.example("identity", "UserUpdated");
        updated.put("user_id", user.user().toString()).put("version", version);
        updated.put("daily_budget_minutes", minutes);
        events.awaitHandled(
                events.publish(
                        "identity", "UserUpdated", user.user(), user.user().value(), updated));
    }
}
