package dev.milepost.e2e;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@EndToEnd
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("PLAN-1, PLAN-7: the same story with a model behind a real HTTP API")
class ModelIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PIECE = 40;
    private static final String CHAT = "/v1/chat/completions";

    private final Suite suite;
    private final WireMockServer model =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    ModelIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    void planWithTheModel() {
        model.start();
        suite.restart(
                Service.PLANNER,
                Map.of(
                        "MILEPOST_LLM_BASE_URL", model.baseUrl() + "/v1",
                        "MILEPOST_LLM_API_KEY", "sample-key",
                        "MILEPOST_LLM_MODEL", "stub-model",
                        "MILEPOST_LLM_TIMEOUT", "2s"));
    }

    @AfterAll
    void planByRule() {
        suite.restart(Service.PLANNER, Map.of());
        model.stop();
    }

    @Test
    void theModelPlansAndIsPaidFor() {
        Person person = Person.signedUp(suite.url(Service.GATEWAY));
        int before = credits(person);
        answer("Learn to juggle", okJson(completion(days(7).toString())));

        JsonNode goal = planned(person, "Learn to juggle");

        assertThat(goal.at("/plan/source").asString()).isEqualTo("MODEL");
        assertThat(Journey.tasksOf(goal))
                .hasSize(7)
                .first()
                .satisfies(task ->
                        assertThat(task.get("title").asString()).isEqualTo("Juggle, lesson 1"));
        assertThat(credits(person)).isLessThan(before);
        assertThat(person.get("/api/v1/credits/history").expect(200).get("items")).isNotEmpty();
        model.verify(
                postRequestedFor(urlEqualTo(CHAT))
                        .withHeader("Authorization", equalTo("Bearer sample-key"))
                        .withRequestBody(containing("Learn to juggle"))
                        .withRequestBody(containing("json_schema")));
        JsonNode runs =
                person.get("/api/v1/goals/" + goal.get("id").asString() + "/plan-runs").expect(200);
        assertThat(runs.get("items").get(0).get("input_tokens").asInt()).isEqualTo(900);
    }

    @Test
    @DisplayName("GOAL-10: an open screen sees each week while the model writes the next")
    void theWeeksOfAPlanAreToldAsTheyCome() {
        Person person = Person.signedUp(suite.url(Service.GATEWAY));
        answer(
                "Learn to dance",
                ok(streamed(days(14).toString()))
                        .withHeader("Content-Type", "text/event-stream")
                        .withChunkedDribbleDelay(8, 1_500));
        String body =
                "{\"name\": \"Learn to dance\", \"duration_days\": 14, \"time_per_day_hours\": 1}";
        String goal = person.setGoal(body);
        assertThat(person.listen("/api/v1/goals/" + goal + "/events", "plan.ready"))
                .containsExactly(
                        "planning.started", "planning.week", "planning.week", "plan.ready");
        assertThat(person.goal(goal).at("/plan/source").asString()).isEqualTo("MODEL");
    }

    @Test
    void aModelThatFailsIsReplacedAndCostsNothing() {
        answer("Learn to sail", serverError());
        answer("Learn to ski", okJson(completion("{}")).withFixedDelay(10_000));
        answer("Learn to sew", okJson(completion("Gladly! First of all, find a needle.")));
        for (String name : new String[] {"Learn to sail", "Learn to ski", "Learn to sew"}) {
            Person person = Person.signedUp(suite.url(Service.GATEWAY));
            int before = credits(person);
            JsonNode goal = planned(person, name);
            assertThat(goal.at("/plan/source").asString()).as(name).isEqualTo("BUILT_IN");
            assertThat(goal.at("/plan/reason").asString()).as(name).containsIgnoringCase("model");
            assertThat(Journey.tasksOf(goal)).isNotEmpty();
            assertThat(credits(person)).isEqualTo(before);
        }
    }

    @Test
    @Order(Order.DEFAULT + 1)
    void aModelThatRefusesConnectionsIsReplaced() {
        model.stop();
        JsonNode goal = planned(Person.signedUp(suite.url(Service.GATEWAY)), "Learn to knit");
        assertThat(goal.at("/plan/source").asString()).isEqualTo("BUILT_IN");
        assertThat(goal.at("/plan/reason").asString()).contains("could not be reached");
    }

    private JsonNode planned(Person person, String name) {
        String body =
                "{\"name\": \"%s\", \"duration_days\": 7, \"time_per_day_hours\": 1}"
                        .formatted(name);
        return new Journey(person, person.setGoal(body)).awaitPlan(1);
    }

    private void answer(String goal, ResponseDefinitionBuilder response) {
        model.stubFor(post(CHAT).withRequestBody(containing(goal)).willReturn(response));
    }

    private static int credits(Person person) {
        return person.get("/api/v1/credits/balance").expect(200).get("total").asInt();
    }

    private static String completion(String content) {
        ObjectNode answer = JSON.createObjectNode().put("model", "stub-model-1");
        answer.putArray("choices")
                .addObject()
                .putObject("message")
                .put("role", "assistant")
                .put("content", content);
        answer.putObject("usage").put("prompt_tokens", 900).put("completion_tokens", 700);
        return answer.toString();
    }

    /// The same answer as server-sent events, a few characters each.
    private static String streamed(String content) {
        StringBuilder events = new StringBuilder();
        for (int from = 0; from < content.length(); from += PIECE) {
            ObjectNode event = JSON.createObjectNode().put("model", "stub-model-1");
            event.putArray("choices")
                    .addObject()
                    .putObject("delta")
                    .put(
                            "content",
                            content.substring(from, Math.min(from + PIECE, content.length())));
            events.append("data: ").append(event).append("\n\n");
        }
        return events.append("data: [DONE]\n\n").toString();
    }

    private static ObjectNode days(int count) {
        ObjectNode plan = JSON.createObjectNode();
        ArrayNode weeks = plan.putArray("weeks");
        for (int first = 1; first <= count; first += 7) {
            ArrayNode days =
                    weeks.addObject().put("milestone", "Keep three balls up").putArray("days");
            for (int day = first; day < first + 7; day++) {
                addDay(days, day, day == count);
            }
        }
        return plan;
    }

    private static void addDay(ArrayNode days, int day, boolean isLast) {
        days.addObject()
                .put("number", day)
                .putArray("tasks")
                .addObject()
                .putNull("keeps")
                .put("kind", isLast ? "PROJECT" : day % 7 == 0 ? "CHECKPOINT" : "PRACTICE")
                .put("title", "Juggle, lesson " + day)
                .put("description", "Throw and catch until it works ten times in a row.")
                .put("minutes", 60);
    }
}
