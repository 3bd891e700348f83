package dev.milepost.credit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.ErasesUsers;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.Rows;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@PaidThroughStripe
@DisplayName("ID-9: credit-service gives users what it has of them, and erases it for good")
class ErasureIT extends ErasesUsers {

    private static final String CUSTOMERS = "/v1/customers/";

    @Autowired private DatabaseClient database;
    @Autowired private Events events;
    @Autowired private WebTestClient http;
    StubStripe stripe;

    @BeforeEach
    void stripeForgets() {
        stripe = new StubStripe(http);
        forgets("[a-z0-9_-]+");
    }

    @Override
    protected void fill(UserId user) {
        Rows.insert(database, "user-rows.sql", user);
    }

    @Override
    protected String confirmation() {
        return "CreditsErased";
    }

    @Override
    protected UUID tellLate(UserId user) {
        return events.publish(
                "identity",
                "UserRegistered",
                user,
                user.value(),
                Contracts.example("identity", "UserRegistered", Map.of("user_id", user.value())));
    }

    @Test
    void theDeletionIsConfirmedWhenStripeHasForgottenEveryCustomer() {
        fill(user());
        List<String> customers = customers();
        isAwayFor(customers.getFirst());
        events.awaitHandled(deleted(UuidV7.next()));
        assertNothingIsLeft();
        await().untilAsserted(() -> wasAskedToForget(customers.getFirst()));
        await().untilAsserted(() -> wasAskedToForget(customers.getLast()));
        await().during(Duration.ofMillis(500))
                .until(() -> events.publishedOf("CreditsErased", user().value()).isEmpty());
        forgets(customers.getFirst());
        dueNow();
        events.awaitPublished("CreditsErased", user().value());
        assertThat(leaving()).isZero();
    }

    @Test
    void aCustomerWhomStripeDoesNotKnowIsForgotten() {
        fill(user());
        stripe.knowsNothing();
        events.awaitHandled(deleted(UuidV7.next()));
        events.awaitPublished("CreditsErased", user().value());
    }

    @Test
    void whoPaysAfterTheEndIsForgottenByStripeAndIsNobodyHere() {
        events.awaitHandled(deleted(UuidV7.next()));
        String id = "sub_" + user();
        stripe.has("/v1/subscriptions/" + id, late(id));
        stripe.tells(
                        StubStripe.event(
                                "customer.subscription.created", "{\"id\": \"%s\"}".formatted(id)))
                .expectStatus()
                .isNoContent();
        assertNothingIsLeft();
        await().untilAsserted(() -> wasAskedToForget("cus_" + user()));
        await().until(() -> leaving() == 0);
        assertThat(events.awaitPublished("CreditsErased", user().value(), 1)).hasSize(1);
    }

    @Test
    void theLedgerOfUsersWhoAreThereStaysAppendOnlyAndTheBooksBalance() {
        fill(user());
        assertThatThrownBy(() ->
                        database.sql("DELETE FROM ledger_entries WHERE user_id = :user_id")
                                .bind("user_id", user().value())
                                .then()
                                .block())
                .hasMessageContaining("append-only");
        Books.assertBalanced(database, user());
        events.awaitHandled(deleted(UuidV7.next()));
        assertNothingIsLeft();
        Books.assertBalanced(database, user());
    }

    @Test
    void aPackThatIsPaidAfterTheEndIsPaidBack() {
        events.awaitHandled(deleted(UuidV7.next()));
        stripe.answers("/v1/refunds", "{\"id\": \"re_1\", \"object\": \"refund\"}");
        UUID purchase = UuidV7.next();
        pays(purchase, user());
        StubStripe.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/v1/refunds"))
                                .withHeader("Idempotency-Key", equalTo("refund:" + purchase))
                                .withRequestBody(equalTo("payment_intent=pi_" + purchase)));
        assertNothingIsLeft();
    }

    @Test
    void aPackThatIsSoldElsewhereIsNotOurs() {
        pays(UuidV7.next(), new UserId(UuidV7.next()));
        StubStripe.server().verify(0, postRequestedFor(urlPathEqualTo("/v1/refunds")));
    }

    private void pays(UUID purchase, UserId buyer) {
        stripe.has(
                "/v1/checkout/sessions/cs_" + purchase,
                """
                {"id": "cs_%1$s", "object": "checkout.session", "mode": "payment", "status": "complete",
                 "payment_status": "paid", "client_reference_id": "%2$s", "metadata": {"purchase_id": "%1$s"},
                 "payment_intent": {"id": "pi_%1$s", "object": "payment_intent", "status": "succeeded",
                   "latest_charge": {"id": "ch_1", "object": "charge", "refunded": false}}}
                """
                        .formatted(purchase, buyer));
        String event =
                StubStripe.event(
                        "checkout.session.completed",
                        "{\"id\": \"cs_%1$s\", \"mode\": \"payment\", \"metadata\": {\"purchase_id\": \"%1$s\"}}"
                                .formatted(purchase));
        stripe.tells(event).expectStatus().isNoContent();
    }

    @Test
    void adminsAreRefusedWhatNobodyIsThereFor() {
        events.awaitHandled(deleted(UuidV7.next()));
        byAdmin(
                http.post().uri(CreditStory.GRANTS),
                """
                {"user_id": "%s", "kind": "PURCHASED", "amount": 5, "reason": "Late", "reference": "%s"}
                """
                        .formatted(user(), UuidV7.next()));
        byAdmin(
                http.put().uri("/api/v1/subscription/{user}/tier", user().value()),
                "{\"tier\": \"PRO\", \"reason\": \"Late\"}");
        assertNothingIsLeft();
    }

    private static void byAdmin(WebTestClient.RequestBodySpec request, String body) {
        request.header("Authorization", TestTokens.admin(new UserId(UuidV7.next())))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("USER_ERASED");
    }

    private static void forgets(String customer) {
        StubStripe.server()
                .stubFor(
                        delete(urlPathMatching(CUSTOMERS + customer))
                                .willReturn(
                                        aResponse()
                                                .withHeader("Content-Type", "application/json")
                                                .withBody(
                                                        """
                                                        {"id": "cus_1", "object": "customer", "deleted": true}
                                                        """)));
    }

    private static void isAwayFor(String customer) {
        StubStripe.server()
                .stubFor(
                        delete(urlPathEqualTo(CUSTOMERS + customer))
                                .willReturn(aResponse().withStatus(500).withBody("{}")));
    }

    private static void wasAskedToForget(String customer) {
        StubStripe.server().verify(deleteRequestedFor(urlPathEqualTo(CUSTOMERS + customer)));
    }

    private String late(String id) {
        return """
        {"id": "%s", "object": "subscription", "status": "active", "customer": "cus_%s", "created": 1790000000,
         "cancel_at_period_end": false, "metadata": {"user_id": "%s"},
         "items": {"object": "list", "data": [{"id": "si_1", "object": "subscription_item",
           "current_period_start": 1790000000, "current_period_end": 1792000000}]},
         "latest_invoice": {"id": "in_1", "object": "invoice", "status": "paid", "attempt_count": 1}}
        """
                .formatted(id, user(), user());
    }

    private List<String> customers() {
        return Objects.requireNonNull(
                database.sql(
                                "SELECT customer FROM billings WHERE user_id = :user_id ORDER BY customer")
                        .bind("user_id", user().value())
                        .map(row -> String.valueOf(row.get("customer", String.class)))
                        .all()
                        .collectList()
                        .block());
    }

    private void dueNow() {
        database.sql("UPDATE leaving_customers SET due_at = now() WHERE user_id = :user_id")
                .bind("user_id", user().value())
                .then()
                .block();
    }

    private long leaving() {
        return Long.parseLong(
                String.valueOf(
                        database.sql(
                                        "SELECT count(*) AS rows FROM leaving_customers WHERE user_id = :user_id")
                                .bind("user_id", user().value())
                                .map(row -> row.get("rows", Long.class))
                                .one()
                                .block()));
    }
}
