package dev.milepost.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.subscription.ApplyReading;
import dev.milepost.credit.subscription.PaidSubscription;
import dev.milepost.credit.subscription.PaidSubscription.Status;
import dev.milepost.credit.subscription.PaymentNotice;
import dev.milepost.credit.subscription.PaymentNotices;
import dev.milepost.credit.subscription.Subscription;
import dev.milepost.credit.subscription.SubscriptionReadings;
import dev.milepost.credit.subscription.SubscriptionSweep;
import dev.milepost.credit.subscription.Subscriptions;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("CRED-4: tiers, and what follows from them")
class TiersIT extends SomebodysCredits {

    private static final String SUBSCRIPTION = "/api/v1/subscription";

    @Autowired Events events;
    @Autowired SubscriptionReadings readings;
    @Autowired Subscriptions subscriptions;
    @Autowired SubscriptionSweep sweep;
    @Autowired PaymentNotices notices;

    @Test
    void whoNeverPaidHasTheFreeTier() {
        JsonNode subscription = subscription();
        assertThat(subscription.get("tier").asString()).isEqualTo("FREE");
        assertThat(subscription.get("state").asString()).isEqualTo("NONE");
        assertThat(subscription.get("version").asInt()).isZero();
        assertThat(subscription.path("payment").isObject()).isFalse();
    }

    @Test
    void anAdminGivesProAndTakesItBack() {
        set("PRO", admin()).expectStatus().isOk();
        assertThat(subscription().get("given").asBoolean()).isTrue();
        assertThat(limits().get("tier").asString()).isEqualTo("PRO");
        set("PRO", admin()).expectStatus().isOk();
        assertThat(subscription().get("version").asInt()).isEqualTo(1);
        set("FREE", admin()).expectStatus().isOk();
        assertThat(limits().get("tier").asString()).isEqualTo("FREE");
        assertThat(events.awaitPublished("SubscriptionChanged", user.user().value(), 2))
                .extracting(event -> event.payload().get("tier").asString())
                .containsExactly("PRO", "FREE");
        assertThat(events.awaitPublished("LimitsChanged", user.user().value(), 2))
                .extracting(event ->
                        event.payload().get("tier").asString()
                                + event.payload().at("/limits/active_tasks").asInt(0))
                .containsExactly("PRO0", "FREE50");
    }

    @Test
    void whatAnAdminGivesBringsTheCreditsOfEachMonth() {
        set("PRO", admin()).expectStatus().isOk();
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(100);
        set("FREE", admin()).expectStatus().isOk();
        set("PRO", admin()).expectStatus().isOk();
        StepVerifier.create(sweep.run()).verifyComplete();
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(100);
        clock.set(Instant.parse("2027-04-01T00:00:10Z"));
        StepVerifier.create(Flux.merge(sweep.run(), sweep.run())).verifyComplete();
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(150);
    }

    @Test
    void oldNoticesAreForgottenAndLaterOnesAreNot() {
        String old = "evt_" + UuidV7.next();
        String late = "evt_" + UuidV7.next();
        handled(old);
        clock.advance(Duration.ofDays(59));
        handled(late);
        clock.advance(Duration.ofDays(2));
        StepVerifier.create(sweep.run()).verifyComplete();
        StepVerifier.create(notices.isHandled(new PaymentNotice.Irrelevant(old)))
                .expectNext(false)
                .verifyComplete();
        StepVerifier.create(notices.isHandled(new PaymentNotice.Irrelevant(late)))
                .expectNext(true)
                .verifyComplete();
    }

    @Test
    void onlyAnAdminSetsTiers() {
        Answers.problem(set("PRO", TestTokens.bearer(user.user())), 403, "INSUFFICIENT_SCOPE");
        Answers.invalid(put("{}", TestTokens.admin(new UserId(UuidV7.next()))), "tier");
        assertThat(subscription().get("tier").asString()).isEqualTo("FREE");
    }

    @Test
    void whatIsPaidForBringsProAndItsCreditsOnce() {
        Flux.range(0, 16)
                .flatMap(_ -> told(paid(Status.PAID, 0)), 16)
                .as(StepVerifier::create)
                .expectNextCount(16)
                .verifyComplete();
        assertThat(subscription().get("state").asString()).isEqualTo("ACTIVE");
        assertThat(subscription().get("version").asInt()).isEqualTo(1);
        assertThat(limits().get("tier").asString()).isEqualTo("PRO");
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(100);
        Answers.problem(set("FREE", admin()), 409, "SUBSCRIPTION_IS_PAID");
    }

    @Test
    void aReadingThatIsOlderThanWhatIsKnownIsPassedOver() {
        long early = subscriptions.nextReading().blockOptional().orElseThrow();
        tell(paid(Status.ENDED, 0));
        StepVerifier.create(readings.apply(new ApplyReading(paid(Status.PAID, 0), early)))
                .expectNextCount(1)
                .verifyComplete();
        assertThat(subscription().get("state").asString()).isEqualTo("CANCELLED");
        assertThat(user.balance().get("subscription").asInt()).isZero();
    }

    @Test
    void theDaysOfGraceEndByThemselvesAndAPaymentBringsProBack() {
        tell(paid(Status.PAID, 0));
        tell(paid(Status.UNPAID, 3));
        JsonNode grace = subscription();
        assertThat(grace.get("tier").asString()).isEqualTo("PRO");
        assertThat(grace.get("state").asString()).isEqualTo("GRACE");
        assertThat(grace.at("/payment/failed_payments").asInt()).isEqualTo(3);
        assertThat(Instant.parse(grace.at("/payment/grace_until").asString()))
                .isAfterOrEqualTo(NOON.plus(Duration.ofDays(3)));
        StepVerifier.create(sweep.run()).verifyComplete();
        assertThat(subscription().get("state").asString()).isEqualTo("GRACE");
        clock.advance(Duration.ofDays(3));
        StepVerifier.create(Flux.merge(sweep.run(), sweep.run())).verifyComplete();
        assertThat(subscription().get("state").asString()).isEqualTo("LAPSED");
        assertThat(limits().get("tier").asString()).isEqualTo("FREE");
        tell(paid(Status.PAID, 0));
        assertThat(limits().get("tier").asString()).isEqualTo("PRO");
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(100);
    }

    @Test
    void withoutAProviderNothingCanBePaid() {
        Answers.problem(post("/checkout"), 503, "PAYMENT_NOT_CONFIGURED");
        Answers.problem(post("/portal"), 503, "PAYMENT_NOT_CONFIGURED");
        Answers.problem(post("/cancel"), 503, "PAYMENT_NOT_CONFIGURED");
        Answers.problem(notice(), 503, "PAYMENT_NOT_CONFIGURED");
        Answers.problem(pack(), 503, "PAYMENT_NOT_CONFIGURED");
        assertThat(subscription().get("tier").asString()).isEqualTo("FREE");
    }

    private void handled(String notice) {
        StepVerifier.create(notices.handled(new PaymentNotice.Irrelevant(notice)))
                .expectNext(true)
                .verifyComplete();
    }

    private ResponseSpec post(String path) {
        return http.post()
                .uri(SUBSCRIPTION + path)
                .header("Authorization", TestTokens.bearer(user.user()))
                .exchange();
    }

    private ResponseSpec pack() {
        return http.post()
                .uri(SUBSCRIPTION + "/packs")
                .header("Authorization", TestTokens.bearer(user.user()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"credits\": 20}")
                .exchange();
    }

    private ResponseSpec notice() {
        return http.post()
                .uri(SUBSCRIPTION + "/webhook")
                .header("Stripe-Signature", "t=1,v1=none")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange();
    }

    private PaidSubscription paid(Status status, int failures) {
        return new PaidSubscription(
                "sub_" + user.user(),
                "cus_" + user.user(),
                user.user(),
                status,
                NOON,
                NOON,
                NOON.plus(Duration.ofDays(31)),
                false,
                status == Status.PAID,
                failures);
    }

    private void tell(PaidSubscription read) {
        StepVerifier.create(told(read)).expectNextCount(1).verifyComplete();
    }

    private Mono<Subscription> told(PaidSubscription read) {
        return readings.read(() -> Mono.just(read)).flatMap(readings::apply);
    }

    private JsonNode subscription() {
        return Answers.json(user.get(SUBSCRIPTION).expectStatus().isOk());
    }

    private JsonNode limits() {
        return Answers.json(user.get("/api/v1/limits").expectStatus().isOk());
    }

    private static String admin() {
        return TestTokens.admin(new UserId(UuidV7.next()));
    }

    private ResponseSpec set(String tier, String authorization) {
        return put(
                "{\"tier\": \"%s\", \"reason\": \"A thank-you\"}".formatted(tier), authorization);
    }

    private ResponseSpec put(String body, String authorization) {
        return http.put()
                .uri(SUBSCRIPTION + "/{user}/tier", user.user().value())
                .header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
