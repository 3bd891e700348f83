package dev.milepost.credit;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.milepost.credit.subscription.SubscriptionSweep;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@PaidThroughStripe
@DisplayName("CRED-4: payment through Stripe")
class StripeIT extends SomebodysCredits {

    private static final String SUBSCRIPTION = "/api/v1/subscription";
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final Instant MARCH = NOON;
    private static final Instant APRIL = Instant.parse("2027-04-02T12:00:00Z");
    private static final Instant MAY = Instant.parse("2027-05-02T12:00:00Z");

    @Autowired SubscriptionSweep sweep;
    StubStripe stripe;
    String id;

    @BeforeEach
    void withStripe() {
        stripe = new StubStripe(http);
        id = "sub_" + user.user();
    }

    /// The sweeps of later tests would ask about it, and nobody answers for it any more.
    @AfterEach
    void leaveItAlone() {
        StepVerifier.create(
                        database.sql(
                                        "UPDATE billings SET look_again_at = NULL WHERE user_id = :user")
                                .bind("user", user.user().value())
                                .then())
                .verifyComplete();
    }

    @Test
    void whoSubscribesIsLedToCheckout() {
        hasAPage();
        JsonNode page = Answers.json(ask("/checkout").expectStatus().isOk());
        assertThat(page.get("url").asString()).startsWith("https://checkout.stripe.com/");
        StubStripe.server()
                .verify(
                        postRequestedFor(urlEqualTo(SESSIONS))
                                .withRequestBody(containing("[unit_amount]=500"))
                                .withRequestBody(matching(".*expires_at=\\d+.*"))
                                .withRequestBody(containing(user.user().toString())));
    }

    /// Stripe answers the same page for the same key, so whoever opens it twice pays once.
    @Test
    void whoAsksAgainIsLedToTheSamePageUntilItExpires() {
        hasAPage();
        AtOnce.callers(4, _ -> ask("/checkout").expectStatus().isOk());
        ask("/checkout").expectStatus().isOk();
        assertThat(keysOfSessions().distinct()).hasSize(1);
        clock.advance(Duration.ofMinutes(36));
        ask("/checkout").expectStatus().isOk();
        assertThat(keysOfSessions().distinct()).hasSize(2);
    }

    @Test
    void whoAsksWhileTheirPageCannotBeMadeIsToldSo() {
        List<Integer> answers =
                AtOnce.callers(
                        64, _ -> ask("/checkout").returnResult(Void.class).getStatus().value());
        assertThat(answers).containsOnly(503);
    }

    @Test
    void aPageThatCouldNotBeMadeIsNotKept() {
        Answers.problem(ask("/checkout"), 503, "PAYMENTS_AWAY");
        hasAPage();
        ask("/checkout").expectStatus().isOk();
        assertThat(keysOfSessions().distinct()).hasSize(2);
    }

    @Test
    void whoSubscribesHasThePortalAndCancelsButDoesNotPayAgain() {
        Answers.problem(ask("/portal"), 409, "NOTHING_PAID_YET");
        Answers.problem(ask("/cancel"), 409, "NOTHING_PAID_YET");
        is(new Stage("active", MARCH, "paid", 1));
        touched("customer.subscription.created");
        Answers.problem(ask("/checkout"), 409, "ALREADY_SUBSCRIBED");
        stripe.answers(
                "/v1/billing_portal/sessions",
                """
                {"id": "bps_1", "object": "billing_portal.session", "url": "https://billing.stripe.com/p/1"}
                """);
        assertThat(Answers.json(ask("/portal").expectStatus().isOk()).get("url").asString())
                .isEqualTo("https://billing.stripe.com/p/1");
        stripe.answers(
                "/v1/subscriptions/" + id,
                new Stage("active", MARCH, "paid", 1)
                        .body(id, user)
                        .replace(
                                "\"cancel_at_period_end\": false",
                                "\"cancel_at_period_end\": true"));
        JsonNode cancelled = Answers.json(ask("/cancel").expectStatus().isOk());
        assertThat(cancelled.at("/payment/cancel_at_period_end").asBoolean()).isTrue();
        assertThat(cancelled.get("tier").asString()).isEqualTo("PRO");
    }

    /// The life of a subscription, in which Stripe's state goes on while its events travel: each is delivered twice, at any
    /// time after it happened.
    @RepeatedTest(40)
    void everyEventTwiceAndInAnyOrderEndsInTheSameState(RepetitionInfo repetition) {
        List<Stage> life =
                new ArrayList<>(
                        List.of(
                                new Stage("incomplete", MARCH, "open", 0),
                                new Stage("active", MARCH, "paid", 1),
                                new Stage("active", APRIL, "open", 0),
                                new Stage("past_due", APRIL, "open", 1),
                                new Stage("past_due", APRIL, "open", 2),
                                new Stage("past_due", APRIL, "open", 3),
                                new Stage("active", APRIL, "paid", 4)));
        boolean ends = repetition.getCurrentRepetition() % 2 == 0;
        if (ends) {
            life.add(new Stage("canceled", APRIL, "paid", 4));
        }
        live(life, new Random(repetition.getCurrentRepetition()));
        JsonNode now = subscription();
        assertThat(now.get("state").asString()).isEqualTo(ends ? "CANCELLED" : "ACTIVE");
        assertThat(now.get("tier").asString()).isEqualTo(ends ? "FREE" : "PRO");
        assertThat(Instant.parse(now.at("/payment/period_start").asString())).isEqualTo(APRIL);
        assertThat(now.at("/payment/failed_payments").asInt()).isZero();
        assertThat(now.at("/payment/grace_until").isString()).isFalse();
        assertThat(periodsCredited()).doesNotHaveDuplicates();
        if (!ends) {
            assertThat(periodsCredited()).contains("subscription:" + id + ":" + APRIL);
        }
    }

    @Test
    void whatNothingChangedIsNotToldAgain() {
        is(new Stage("active", MARCH, "paid", 1));
        List<String> bodies = new ArrayList<>(eventsAbout());
        bodies.addAll(List.copyOf(bodies));
        Collections.shuffle(bodies, new Random(7));
        bodies.forEach(body -> stripe.tells(body).expectStatus().isNoContent());
        assertThat(subscription().get("version").asInt()).isEqualTo(1);
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(100);
        stripe.wasAskedFor("/v1/subscriptions/" + id, eventsAbout().size());
    }

    @Test
    void whatNobodyToldOfIsFoundOut() {
        is(new Stage("active", MARCH, "paid", 1));
        touched("customer.subscription.created");
        is(new Stage("active", APRIL, "paid", 1));
        clock.set(APRIL.plus(Duration.ofMinutes(30)));
        StepVerifier.create(sweep.run()).verifyComplete();
        assertThat(Instant.parse(subscription().at("/payment/period_start").asString()))
                .isEqualTo(MARCH);
        clock.set(APRIL.plus(Duration.ofHours(2)));
        StepVerifier.create(sweep.run()).verifyComplete();
        assertThat(Instant.parse(subscription().at("/payment/period_start").asString()))
                .isEqualTo(APRIL);
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(150);
        is(new Stage("canceled", APRIL, "paid", 1));
        clock.set(MAY.plus(Duration.ofHours(26)));
        StepVerifier.create(sweep.run()).verifyComplete();
        assertThat(subscription().get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void twoPaidSubscriptionsAreOneTierAndTheEndOfOneLeavesIt() {
        is(new Stage("active", MARCH, "paid", 1));
        touched("customer.subscription.created");
        String first = id;
        id = first + "_again";
        is(new Stage("active", MARCH, "paid", 1));
        touched("customer.subscription.created");
        is(new Stage("canceled", MARCH, "paid", 1));
        touched("customer.subscription.deleted");
        assertThat(subscription().get("state").asString()).isEqualTo("ACTIVE");
        id = first;
        is(new Stage("canceled", MARCH, "paid", 1));
        touched("customer.subscription.deleted");
        assertThat(subscription().get("tier").asString()).isEqualTo("FREE");
    }

    @Test
    void whatStripeDidNotSignIsRefused() {
        String body = StubStripe.event("customer.subscription.updated", named());
        Answers.problem(
                stripe.sends(body, "t=%d,v1=00".formatted(Instant.now().getEpochSecond())),
                400,
                "INVALID_SIGNATURE");
        Answers.problem(stripe.sends(body, "nonsense"), 400, "INVALID_SIGNATURE");
        stripe.wasAskedFor("/v1/subscriptions/" + id, 0);
    }

    @Test
    void whileStripeIsAwayAnEventIsNotTaken() {
        stripe.isAwayFor("/v1/subscriptions/" + id);
        String body = StubStripe.event("customer.subscription.updated", named());
        Answers.problem(stripe.tells(body), 503, "PAYMENTS_AWAY");
        is(new Stage("active", MARCH, "paid", 1));
        stripe.tells(body).expectStatus().isNoContent();
        assertThat(subscription().get("tier").asString()).isEqualTo("PRO");
    }

    /// Goes from stage to stage; what was not delivered by the last one is delivered then. Days pass in some, so that the days
    /// of grace may end before the payment comes.
    private void live(List<Stage> life, Random random) {
        List<List<String>> deliveries = new ArrayList<>();
        life.forEach(_ -> deliveries.add(new ArrayList<>()));
        for (int at = 0; at < life.size(); at++) {
            for (String event : eventsAbout()) {
                deliveries.get(at + random.nextInt(life.size() - at)).add(event);
                deliveries.get(at + random.nextInt(life.size() - at)).add(event);
            }
        }
        for (int at = 0; at < life.size(); at++) {
            is(life.get(at));
            Collections.shuffle(deliveries.get(at), random);
            deliveries.get(at).forEach(body -> stripe.tells(body).expectStatus().isNoContent());
            clock.advance(Duration.ofDays(random.nextLong(5)));
            StepVerifier.create(sweep.run()).verifyComplete();
        }
    }

    @Test
    void whoDoesNotPayHasDaysOfGraceAndThenTheFreeTierUntilAPaymentComes() {
        is(new Stage("active", MARCH, "paid", 1));
        touched("customer.subscription.created");
        is(new Stage("past_due", APRIL, "open", 3));
        touched("customer.subscription.updated");
        assertThat(subscription().get("state").asString()).isEqualTo("GRACE");
        assertThat(subscription().get("tier").asString()).isEqualTo("PRO");
        clock.advance(Duration.ofDays(3));
        StepVerifier.create(sweep.run()).verifyComplete();
        assertThat(subscription().get("state").asString()).isEqualTo("LAPSED");
        assertThat(subscription().get("tier").asString()).isEqualTo("FREE");
        is(new Stage("active", APRIL, "paid", 4));
        touched("customer.subscription.updated");
        assertThat(subscription().get("tier").asString()).isEqualTo("PRO");
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(150);
    }

    private List<String> eventsAbout() {
        String invoice =
                "{\"parent\": {\"subscription_details\": {\"subscription\": \"%s\"}}}"
                        .formatted(id);
        return List.of(
                StubStripe.event("customer.subscription.updated", named()),
                StubStripe.event("invoice.payment_failed", invoice),
                StubStripe.event(
                        "checkout.session.completed",
                        "{\"mode\": \"subscription\", \"subscription\": \"%s\"}".formatted(id)));
    }

    private void is(Stage stage) {
        stripe.has("/v1/subscriptions/" + id, stage.body(id, user));
    }

    private void touched(String type) {
        stripe.tells(StubStripe.event(type, named())).expectStatus().isNoContent();
    }

    private String named() {
        return "{\"id\": \"%s\"}".formatted(id);
    }

    private void hasAPage() {
        stripe.answers(
                SESSIONS,
                """
                {"id": "cs_1", "object": "checkout.session", "url": "https://checkout.stripe.com/c/pay/cs_1"}
                """);
    }

    private static Stream<String> keysOfSessions() {
        return StubStripe.server().findAll(postRequestedFor(urlEqualTo(SESSIONS))).stream()
                .map((LoggedRequest request) -> request.getHeader("Idempotency-Key"));
    }

    private List<String> periodsCredited() {
        List<String> references = new ArrayList<>();
        user.history("?kind=SUBSCRIPTION&limit=100")
                .get("items")
                .forEach(entry -> {
                    if (entry.get("type").asString().equals("GRANT")) {
                        references.add(entry.get("reference").asString());
                    }
                });
        return references;
    }

    private JsonNode subscription() {
        return Answers.json(user.get(SUBSCRIPTION).expectStatus().isOk());
    }

    private ResponseSpec ask(String path) {
        return http.post()
                .uri(SUBSCRIPTION + path)
                .header("Authorization", TestTokens.bearer(user.user()))
                .exchange();
    }

    /// What Stripe says of a subscription at some time.
    private record Stage(String status, Instant periodStart, String invoice, int attempts) {

        String body(String id, CreditStory user) {
            return """
            {"id": "%s", "object": "subscription", "status": "%s", "customer": "cus_1", "created": %d,
             "cancel_at_period_end": false, "metadata": {"user_id": "%s"},
             "items": {"object": "list", "data": [{"id": "si_1", "object": "subscription_item",
               "current_period_start": %d, "current_period_end": %d}]},
             "latest_invoice": {"id": "in_1", "object": "invoice", "status": "%s", "attempt_count": %d}}
            """
                    .formatted(
                            id,
                            status,
                            MARCH.getEpochSecond(),
                            user.user(),
                            periodStart.getEpochSecond(),
                            periodStart.plus(Duration.ofDays(31)).getEpochSecond(),
                            invoice,
                            attempts);
        }
    }
}
