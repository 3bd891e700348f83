package dev.milepost.planner;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.planner.ModelAnswers.completion;
import static dev.milepost.planner.ModelAnswers.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@DisplayName("PLAN-1: what each plan took, and what it cost")
class ModelCostIT extends WithAModel {

    /// 900 tokens in and 700 out, at 2.50 and 10 a million.
    private static final BigDecimal ONE_ANSWER = new BigDecimal("0.009250");

    @Autowired WebTestClient http;
    @Autowired MeterRegistry meters;

    @Test
    void aRunSaysWhatItTookAndHowItEnded() {
        WORLD.answer(story.goal(), okJson(completion(plan(DAYS).toString())));
        story.created().firstPlan();
        JsonNode run = runs().getFirst();
        assertThat(run.get("outcome").asString()).isEqualTo("PUBLISHED");
        assertThat(run.get("source").asString()).isEqualTo("MODEL");
        assertThat(run.get("model").asString()).isEqualTo("stub-model-1");
        assertThat(run.get("prompt_version").asString()).isNotBlank();
        assertThat(run.get("attempts").asInt()).isOne();
        assertThat(run.get("model_calls").asInt()).isOne();
        assertThat(run.get("latency_ms").asLong()).isPositive();
        assertThat(run.get("violations").isArray()).isTrue();
        assertThatItTook(run, 1);
    }

    @Test
    void answersThatWereOfNoUseCountAlsoInAPlanByRule() {
        WORLD.answer(story.goal(), okJson(completion("{\"weeks\": []}")));
        story.created().firstPlan();
        JsonNode run = runs().getFirst();
        assertThat(run.get("source").asString()).isEqualTo("BUILT_IN");
        assertThat(run.get("model_calls").asInt()).isEqualTo(3);
        assertThatItTook(run, 3);
    }

    @Test
    void anAnswerThatWasCutOffCountsAsWell() {
        WORLD.answer(
                story.goal(),
                okJson(
                        completion("{\"weeks\": [")
                                .replace(
                                        "\"choices\":[{",
                                        "\"choices\":[{\"finish_reason\":\"length\",")));
        story.created().firstPlan();
        assertThatItTook(runs().getFirst(), 1);
    }

    @Test
    void aPlanMadeInVainIsAccountedFor() {
        WORLD.answer(story.goal(), okJson(completion(plan(DAYS).toString())).withFixedDelay(700));
        story.created();
        await().until(() -> WORLD.questions(story.goal()) > 0);
        events.awaitHandled(story.updated("time_per_day_hours", 1.5));
        PublishedEvent plan = story.firstPlan();
        assertThat(plan.payload().get("number").asInt()).isOne();
        List<JsonNode> runs = runs();
        assertThat(runs)
                .extracting(run -> run.get("outcome").asString())
                .containsExactly("PUBLISHED", "OUTDATED");
        assertThatItTook(runs.getLast(), 1);
    }

    @Test
    void anAcceptedProposalIsNotAccountedForTwice() {
        story.with("adaptation_mode", "REVIEW");
        WORLD.answer(story.goal(), okJson(completion(plan(DAYS).toString())));
        events.awaitHandled(story.created().applied(story.firstPlan()));
        WORLD.server()
                .stubFor(
                        ModelWorld.question(story.goal())
                                .atPriority(1)
                                .withRequestBody(containing("Only with clubs"))
                                .willReturn(
                                        okJson(
                                                completion(
                                                        plan(
                                                                        DAYS,
                                                                        day -> day,
                                                                        day ->
                                                                                "Clubs, lesson "
                                                                                        + day,
                                                                        60,
                                                                        1)
                                                                .toString()))));
        events.awaitHandled(
                story.tell(
                        "GoalRevisionRequested",
                        Map.of("cause", "WORDS", "words", "Only with clubs", "preview", true)));
        PublishedEvent proposed = events.awaitPublished("PlanProposed", story.goal());
        events.awaitHandled(
                story.tell(
                        "ProposalAccepted",
                        Map.of("proposal_id", proposed.payload().get("proposal_id").asString())));
        story.revision(1);
        List<JsonNode> runs = runs();
        assertThat(runs)
                .extracting(run -> run.get("outcome").asString())
                .containsExactly("PUBLISHED", "PROPOSED", "PUBLISHED");
        assertThat(runs.getFirst().get("cost").isNull()).isTrue();
        assertThatItTook(runs.get(1), 1);
    }

    @Test
    void anOperatorSeesWhatTheModelTakes() {
        double before = cost();
        WORLD.answer(story.goal(), okJson(completion(plan(DAYS).toString())));
        story.created().firstPlan();
        assertThat(cost() - before).isGreaterThanOrEqualTo(ONE_ANSWER.doubleValue() - 0.000_001);
        for (String direction : List.of("input", "output")) {
            assertThat(
                            meters.get("milepost.model.tokens")
                                    .tag("direction", direction)
                                    .counter()
                                    .count())
                    .isPositive();
        }
    }

    private double cost() {
        return meters.find("milepost.model.cost").tag("currency", "EUR").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static void assertThatItTook(JsonNode run, int answers) {
        assertThat(run.get("input_tokens").asInt()).isEqualTo(900 * answers);
        assertThat(run.get("output_tokens").asInt()).isEqualTo(700 * answers);
        assertThat(run.get("cost").decimalValue())
                .isEqualByComparingTo(ONE_ANSWER.multiply(BigDecimal.valueOf(answers)));
        assertThat(run.get("currency").asString()).isEqualTo("EUR");
    }

    /// The newest first.
    private List<JsonNode> runs() {
        return json(http.get()
                        .uri("/api/v1/goals/" + story.goal() + "/plan-runs")
                        .header("Authorization", TestTokens.bearer(story.user()))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .valueStream()
                .toList();
    }
}
