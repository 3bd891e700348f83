package dev.milepost.planner.drafting.credit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.Credits;
import dev.milepost.planner.drafting.Credits.CreditsAway;
import dev.milepost.planner.drafting.Credits.CreditsRefused;
import dev.milepost.planner.drafting.Credits.Operation;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("PLAN-7: credits are reserved, settled and released over HTTP")
@Isolated("It waits for time to pass, which others must not take.")
class HttpCreditsTests {

    private static final String RESERVATIONS = "/internal/v1/credits/reservations";
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final UUID RESERVATION = UuidV7.next();
    private static final UserId USER = new UserId(UuidV7.next());
    private static final WireMockServer SERVICE = started();

    private final String reference = "plan:" + UuidV7.next();
    private final Credits credits = creditsOf(SERVICE.baseUrl(), PATIENT);

    @BeforeEach
    void nothingIsKnown() {
        SERVICE.resetAll();
    }

    @AfterAll
    static void theServiceEnds() {
        SERVICE.stop();
    }

    @Test
    void aReservationNamesItsUserItsOperationAndItsReference() {
        answer(okJson("{\"reservation_id\": \"%s\"}".formatted(RESERVATION)).withStatus(201));
        StepVerifier.create(reserve()).expectNext(RESERVATION).verifyComplete();
        SERVICE.verify(
                1,
                postRequestedFor(urlEqualTo(RESERVATIONS))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"user_id": "%s", "operation": "REPLAN", "reference": "%s"}
                                        """
                                                .formatted(USER, reference))));
    }

    @Test
    void tooFewCreditsAreARefusalAndAskedForOnce() {
        answer(aResponse().withStatus(402));
        StepVerifier.create(reserve()).verifyError(CreditsRefused.class);
        assertThatItWasAsked(1);
    }

    static Stream<Arguments> answersThatReserveNothing() {
        return Stream.of(
                Arguments.of("nothing", aResponse().withStatus(201)),
                Arguments.of("no reservation", okJson("{}")),
                Arguments.of("no identifier", okJson("{\"reservation_id\": \"soon\"}")),
                Arguments.of("another type", okJson("{\"reservation_id\": {\"id\": 1}}")),
                Arguments.of("no JSON", aResponse().withBody("<html>")),
                Arguments.of("a server's error", aResponse().withStatus(500)),
                Arguments.of("that it is busy", aResponse().withStatus(503)),
                Arguments.of("that the token is wrong", aResponse().withStatus(401)));
    }

    @ParameterizedTest(name = "A service that answers {0} is away")
    @MethodSource("answersThatReserveNothing")
    void anAnswerWithoutAReservationIsAnOutageAndNeverNothing(
            String what, ResponseDefinitionBuilder answer) {
        answer(answer);
        StepVerifier.create(reserve())
                .expectErrorSatisfies(
                        error -> assertThat(error).as(what).isInstanceOf(CreditsAway.class))
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void aServiceThatAnswersTooLateIsAway() {
        answer(okJson("{}").withFixedDelay(5_000));
        Credits impatient = creditsOf(SERVICE.baseUrl(), Duration.ofMillis(200));
        StepVerifier.create(impatient.reserve(USER, Operation.PLAN, reference))
                .verifyError(CreditsAway.class);
    }

    @Test
    void aPassingFaultIsTriedAgainUnderTheSameReference() {
        SERVICE.stubFor(
                post(RESERVATIONS)
                        .inScenario("restart")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("up")
                        .willReturn(aResponse().withStatus(503)));
        SERVICE.stubFor(
                post(RESERVATIONS)
                        .inScenario("restart")
                        .whenScenarioStateIs("up")
                        .willReturn(okJson("{\"reservation_id\": \"%s\"}".formatted(RESERVATION))));
        StepVerifier.create(reserve()).expectNext(RESERVATION).verifyComplete();
        assertThatItWasAsked(2);
    }

    @Test
    void nobodyThereIsAnOutage() {
        WireMockServer gone = started();
        String nobody = gone.baseUrl();
        gone.stop();
        StepVerifier.create(creditsOf(nobody, PATIENT).settle(RESERVATION))
                .verifyError(CreditsAway.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "release"})
    void aReservationIsClosedUnderItsName(String how) {
        SERVICE.stubFor(post(closing(how)).willReturn(okJson("{}")));
        StepVerifier.create(close(how)).verifyComplete();
        SERVICE.verify(1, postRequestedFor(urlEqualTo(closing(how))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "release"})
    void aReservationThatCannotBeClosedSaysSo(String how) {
        SERVICE.stubFor(post(closing(how)).willReturn(aResponse().withStatus(500)));
        StepVerifier.create(close(how)).verifyError(CreditsAway.class);
    }

    private Mono<UUID> reserve() {
        return credits.reserve(USER, Operation.REPLAN, reference);
    }

    private void assertThatItWasAsked(int times) {
        SERVICE.verify(
                times,
                postRequestedFor(urlEqualTo(RESERVATIONS)).withRequestBody(containing(reference)));
    }

    private Mono<Void> close(String how) {
        return how.equals("settle") ? credits.settle(RESERVATION) : credits.release(RESERVATION);
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        SERVICE.stubFor(post(RESERVATIONS).willReturn(answer));
    }

    private static String closing(String how) {
        return RESERVATIONS + "/" + RESERVATION + "/" + how;
    }

    private static Credits creditsOf(String url, Duration patience) {
        RetryConfig retry =
                RetryConfig.custom()
                        .maxAttempts(2)
                        .waitDuration(Duration.ofMillis(10))
                        .ignoreExceptions(CreditsRefused.class)
                        .build();
        return new HttpCredits(
                WebClient.create(url),
                new JsonMapper(),
                new HttpCredits.Guards(
                        TimeLimiter.of(patience),
                        Retry.of("credit", retry),
                        CircuitBreaker.of("credit", CircuitBreakerConfig.ofDefaults())));
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }
}
