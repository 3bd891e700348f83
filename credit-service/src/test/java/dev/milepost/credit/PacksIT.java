package dev.milepost.credit;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.pack.PackSweep;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@PaidThroughStripe
@DisplayName("CRED-4: packs of credits")
class PacksIT extends SomebodysCredits {

    private static final String PACKS = "/api/v1/subscription/packs";
    private static final String SESSIONS = "/v1/checkout/sessions";

    @Autowired PackSweep sweep;
    StubStripe stripe;
    String session;

    @BeforeEach
    void withStripe() {
        stripe = new StubStripe(http);
        session = "cs_" + user.user();
        stripe.answers(
                SESSIONS,
                """
                {"id": "{{randomValue type='UUID'}}", "object": "checkout.session",
                 "url": "https://checkout.stripe.com/c/pay/cs_1"}
                """);
    }

    @Test
    void thereAreFourPacksAndFiveHundredCreditsAMonth() {
        JsonNode offers = Answers.json(user.get(PACKS).expectStatus().isOk());
        assertThat(offers.get("packs"))
                .extracting(pack ->
                        pack.get("credits").asInt() + " for " + pack.get("price_cents").asInt())
                .containsExactly("20 for 500", "45 for 1000", "70 for 1500", "100 for 2000");
        assertThat(offers.get("credits_left").asInt()).isEqualTo(500);
        Answers.invalid(buy(30), "credits");
        Answers.invalid(send("{}"), "credits");
    }

    @Test
    void whoBuysIsLedToThePageForThePack() {
        JsonNode page = Answers.json(buy(45).expectStatus().isOk());
        assertThat(page.get("url").asString()).startsWith("https://checkout.stripe.com/");
        StubStripe.server()
                .verify(
                        postRequestedFor(urlEqualTo(SESSIONS))
                                .withRequestBody(containing("[unit_amount]=1000"))
                                .withRequestBody(containing("mode=payment"))
                                .withRequestBody(containing(purchase().toString())));
        assertThat(user.balance().get("purchased").asInt()).isZero();
    }

    /// Whatever is told, twice and in any order, and whatever Stripe says in the meantime.
    @RepeatedTest(12)
    void eachPurchaseBringsItsCreditsOnce(RepetitionInfo repetition) {
        buy(45).expectStatus().isOk();
        List<String> events =
                events("checkout.session.completed", "checkout.session.async_payment_succeeded");
        Random random = new Random(repetition.getCurrentRepetition());
        is("complete", "unpaid", "processing", false);
        tell(events.subList(0, random.nextInt(events.size())));
        assertThat(user.balance().get("purchased").asInt()).isZero();
        is("complete", "paid", "succeeded", false);
        List<String> rest = new ArrayList<>(events);
        rest.addAll(events("checkout.session.completed", "charge.succeeded"));
        rest.addAll(List.copyOf(rest));
        Collections.shuffle(rest, random);
        tell(rest);
        assertThat(user.balance().get("purchased").asInt()).isEqualTo(45);
        assertThat(creditsLeft()).isEqualTo(455);
    }

    @Test
    void simultaneousEventsBringTheCreditsOnce() {
        buy(20).expectStatus().isOk();
        is("complete", "paid", "succeeded", false);
        String event = events("checkout.session.completed").getFirst();
        AtOnce.callers(8, _ -> stripe.tells(event).expectStatus().isNoContent());
        AtOnce.callers(
                8,
                _ ->
                        stripe.tells(events("checkout.session.completed").getFirst())
                                .expectStatus()
                                .isNoContent());
        assertThat(user.balance().get("purchased").asInt()).isEqualTo(20);
    }

    @Test
    void pagesThatCanStillBePaidCountInTheMonth() {
        long refused =
                AtOnce.callers(8, _ -> buy(100).returnResult(JsonNode.class).getStatus()).stream()
                        .filter(status -> status.value() == 403)
                        .count();
        assertThat(refused).isEqualTo(3);
        JsonNode problem = Answers.problem(buy(20), 403, "PACK_LIMIT_REACHED");
        assertThat(problem.get("limit").asInt()).isEqualTo(500);
        assertThat(problem.get("usage").asInt()).isEqualTo(500);
        clock.set(Instant.parse("2027-04-01T00:00:00Z"));
        buy(20).expectStatus().isOk();
    }

    @Test
    void aPageThatExpiredCountsNoMoreAndWhatWasPaidOnItIsFound() {
        buy(100).expectStatus().isOk();
        is("expired", "unpaid", "", false);
        tell(events("checkout.session.expired"));
        assertThat(creditsLeft()).isEqualTo(500);
        buy(70).expectStatus().isOk();
        is("complete", "paid", "succeeded", false);
        clock.advance(Duration.ofMinutes(40));
        rememberSession();
        StepVerifier.create(sweep.run()).verifyComplete();
        assertThat(user.balance().get("purchased").asInt()).isEqualTo(70);
        assertThat(creditsLeft()).isEqualTo(430);
    }

    @Test
    void aPaymentThatFailsAfterAllBringsNothing() {
        buy(20).expectStatus().isOk();
        is("complete", "unpaid", "processing", false);
        tell(events("checkout.session.completed"));
        assertThat(creditsLeft()).isEqualTo(480);
        is("complete", "unpaid", "requires_payment_method", false);
        tell(events("checkout.session.async_payment_failed"));
        assertThat(creditsLeft()).isEqualTo(500);
        assertThat(user.balance().get("purchased").asInt()).isZero();
    }

    @Test
    void whatIsPaidBackTakesTheCreditsThatAreLeft() {
        buy(20).expectStatus().isOk();
        is("complete", "paid", "succeeded", false);
        tell(events("checkout.session.completed"));
        for (int plan = 0; plan < 4; plan++) {
            user.debited("PLAN", "plan-" + plan);
        }
        assertThat(user.balance().get("purchased").asInt()).isEqualTo(10);
        rememberSession();
        is("complete", "paid", "succeeded", true);
        List<String> refunded = events("charge.refunded");
        tell(refunded);
        tell(refunded);
        tell(events("checkout.session.completed"));
        assertThat(user.balance().get("purchased").asInt()).isZero();
        assertThat(user.history("?kind=PURCHASED").get("items"))
                .extracting(entry -> entry.get("type").asString())
                .containsOnlyOnce("EXPIRE", "GRANT");
    }

    @Test
    void whatStripeCouldNotMakeDoesNotCount() {
        stripe.knowsNothing();
        Answers.problem(buy(100), 503, "PAYMENTS_AWAY");
        assertThat(creditsLeft()).isEqualTo(500);
    }

    private void is(String status, String payment, String intent, boolean refunded) {
        stripe.has(
                SESSIONS + "/" + session,
                """
                {"id": "%s", "object": "checkout.session", "mode": "payment", "status": "%s", "payment_status": "%s",
                 "metadata": {"purchase_id": "%s"},
                 "payment_intent": {"id": "pi_1", "object": "payment_intent", "status": "%s",
                   "latest_charge": {"id": "ch_1", "object": "charge", "refunded": %s}}}
                """
                        .formatted(session, status, payment, purchase(), intent, refunded));
    }

    private List<String> events(String... types) {
        return List.of(types).stream()
                .map(type ->
                        StubStripe.event(
                                type,
                                "{\"id\": \"%s\", \"mode\": \"payment\", \"metadata\": {\"purchase_id\": \"%s\"}}"
                                        .formatted(session, purchase())))
                .toList();
    }

    private void tell(List<String> events) {
        events.forEach(event -> stripe.tells(event).expectStatus().isNoContent());
    }

    /// The page of the last purchase has the name that is asked for here.
    private void rememberSession() {
        StepVerifier.create(
                        database.sql("UPDATE pack_purchases SET session = :session WHERE id = :id")
                                .bind("session", session)
                                .bind("id", purchase())
                                .then())
                .verifyComplete();
    }

    private UUID purchase() {
        return database.sql(
                        "SELECT id FROM pack_purchases WHERE user_id = :user ORDER BY created_at DESC LIMIT 1")
                .bind("user", user.user().value())
                .map(row -> row.get("id", UUID.class))
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private int creditsLeft() {
        return Answers.json(user.get(PACKS).expectStatus().isOk()).get("credits_left").asInt();
    }

    private ResponseSpec buy(int credits) {
        return send("{\"credits\": %d}".formatted(credits));
    }

    private ResponseSpec send(String body) {
        return http.post()
                .uri(PACKS)
                .header("Authorization", TestTokens.bearer(user.user()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
