package dev.milepost.planner.drafting.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.milepost.planner.ModelAnswers.completion;
import static dev.milepost.planner.ModelAnswers.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.Credits.CreditsAway;
import dev.milepost.planner.drafting.Credits.CreditsRefused;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.drafting.PlanDrafter;
import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.PlanChecker;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("PLAN-1, PLAN-7: a model drafts within its guards and the user's credits")
@Isolated("It waits for time to pass, which others must not take.")
class LlmPlanDrafterTests {

    private static final int DAYS = 7;
    private static final String CHAT = "/v1/chat/completions";
    private static final String GOOD = completion(plan(DAYS).toString());

    private final WireMockServer model =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final CountedCredits credits = new CountedCredits();
    private final DrafterSettings settings = new DrafterSettings();

    @BeforeEach
    void theModelStarts() {
        model.start();
        settings.baseUrl(model.baseUrl() + "/v1");
    }

    @AfterEach
    void theModelStops() {
        model.stop();
    }

    @Nested
    class AModelThatAnswers {

        @Test
        void makesThePlanWhichIsPaidForOnceItIsUsed() {
            answer(okJson(GOOD));
            PlanDrafter drafter = settings.drafter(credits);
            Drafted drafted = drafted(drafter);
            Authorship authorship = drafted.authorship();
            assertThat(authorship.source()).isEqualTo(PlanSource.MODEL);
            assertThat(authorship.model()).isEqualTo("stub-model-1");
            assertThat(authorship.promptVersion()).isEqualTo("plan-v2");
            assertThat(authorship.reason()).isEqualTo("The model stub-model-1 made this plan.");
            assertThat(authorship.modelCalls()).isOne();
            assertThat(authorship.inputTokens()).isEqualTo(900);
            assertThat(authorship.outputTokens()).isEqualTo(700);
            assertThat(credits.told()).containsExactly("reserve PLAN");
            drafter.used(drafted).block();
            assertThat(credits.told()).containsExactly("reserve PLAN", "settle");
        }

        @Test
        void costsNothingWhenItsPlanComesTooLate() {
            answer(okJson(GOOD));
            PlanDrafter drafter = settings.drafter(credits);
            drafter.unused(drafted(drafter)).block();
            assertThat(credits.told()).containsExactly("reserve PLAN", "release");
        }

        @Test
        void isAskedAtTheGivenAddressWithTheGivenKey() {
            answer(okJson(GOOD));
            drafted(settings.baseUrl(model.baseUrl() + "/v1/").apiKey("sample-key"));
            model.verify(
                    postRequestedFor(urlEqualTo(CHAT))
                            .withHeader("Authorization", equalTo("Bearer sample-key")));
        }

        @Test
        void needsNoKeyWhenItIsOnesOwn() {
            answer(okJson(GOOD));
            drafted(settings.apiKey(""));
            model.verify(postRequestedFor(urlEqualTo(CHAT)).withHeader("Authorization", absent()));
        }

        @Test
        void isToldWhatWasWrongAndAskedThreeTimesAtMost() {
            answer(okJson(completion("{\"weeks\": []}")));
            Authorship authorship = drafted(settings).authorship();
            assertThatItWasReplaced(authorship, "did not answer with a usable plan");
            assertThat(authorship.modelCalls()).isEqualTo(3);
            assertThat(authorship.inputTokens()).isEqualTo(2_700);
            assertThat(authorship.violations()).hasSize(3);
            assertThatItWasAsked(3);
        }

        @Test
        void isNotAskedAgainOncePatienceIsUsedUp() {
            answer(okJson(completion("{\"weeks\": []}")).withFixedDelay(50));
            Authorship authorship = drafted(settings.patience(Duration.ofMillis(10))).authorship();
            assertThatItWasReplaced(authorship, "did not answer with a usable plan");
            assertThatItWasAsked(1);
        }

        @Test
        void doesNotLoseItsFairAnswerToALaterOutage() {
            ObjectNode fair = plan(DAYS);
            fair.findValues("tasks").stream()
                    .limit(3)
                    .forEach(tasks -> ((ObjectNode) tasks.get(0)).put("minutes", 90));
            inTurn(okJson(completion(fair.toString())), serverError());
            Authorship authorship = drafted(settings).authorship();
            assertThat(authorship.source()).isEqualTo(PlanSource.MODEL);
            assertThat(authorship.modelCalls()).isEqualTo(2);
            assertThat(credits.told()).containsExactly("reserve PLAN");
        }
    }

    @Nested
    class AModelInTrouble {

        @Test
        void thatRefusesConnectionsIsReplaced() {
            model.stop();
            assertThatItWasReplaced(drafted(settings).authorship(), "could not be reached");
        }

        @Test
        void thatBreaksOffInTheMiddleIsTriedOnceMore() {
            inTurn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), okJson(GOOD));
            assertThat(drafted(settings).authorship().source()).isEqualTo(PlanSource.MODEL);
            assertThatItWasAsked(2);
        }

        @Test
        void thatFailsIsTriedOnceMore() {
            inTurn(serverError(), okJson(GOOD));
            assertThat(drafted(settings).authorship().source()).isEqualTo(PlanSource.MODEL);
            assertThatItWasAsked(2);
        }

        @Test
        void thatIsSlowHasHadItsTime() {
            answer(okJson(GOOD).withFixedDelay(5_000));
            Drafted drafted = drafted(settings.timeout(Duration.ofMillis(300)));
            assertThatItWasReplaced(drafted.authorship(), "took too long to answer");
            assertThatItWasAsked(1);
        }

        @Test
        void thatTricklesItsAnswerHasHadItsTime() {
            answer(okJson(GOOD).withChunkedDribbleDelay(20, 5_000));
            Drafted drafted = drafted(settings.timeout(Duration.ofMillis(300)));
            assertThatItWasReplaced(drafted.authorship(), "took too long to answer");
        }

        @Test
        void thatTalksWithoutEndIsCutOff() {
            answer(okJson(completion("a".repeat(2_000_000))));
            assertThatItWasReplaced(
                    drafted(settings).authorship(), "did not answer with a usable plan");
        }

        @Test
        void thatAsksForAShortPauseGetsIt() {
            inTurn(aResponse().withStatus(429).withHeader("Retry-After", "1"), okJson(GOOD));
            assertThat(drafted(settings).authorship().source()).isEqualTo(PlanSource.MODEL);
        }

        @Test
        void thatAsksForALongPauseIsReplacedAtOnce() {
            answer(aResponse().withStatus(429).withHeader("Retry-After", "9223372036854775807"));
            assertThatItWasReplaced(drafted(settings).authorship(), "too much to do");
            assertThatItWasAsked(1);
        }

        @Test
        void isLeftAloneOnceItHasFailedTooOften() {
            answer(aResponse().withStatus(401));
            PlanDrafter drafter = settings.breakerWindow(3).drafter(credits);
            for (int i = 0; i < 3; i++) {
                assertThatItWasReplaced(drafted(drafter).authorship(), "refused the request");
            }
            assertThatItWasReplaced(drafted(drafter).authorship(), "could not be reached");
            assertThatItWasAsked(3);
        }

        @Test
        void isNotLeftAloneForTalkingNonsense() {
            answer(okJson(completion("")));
            PlanDrafter drafter = settings.breakerWindow(2).drafter(credits);
            for (int i = 0; i < 4; i++) {
                drafted(drafter);
            }
            assertThatItWasAsked(4);
        }
    }

    @Nested
    class Credit {

        @Test
        void thatIsMissingLeavesTheModelUnasked() {
            credits.failing("reserve", new CreditsRefused());
            assertThat(drafted(settings).authorship().reason()).contains("not enough credits");
            assertThatItWasAsked(0);
        }

        @Test
        void thatCannotBeReservedLeavesTheModelUnasked() {
            credits.failing("reserve", new CreditsAway(new IllegalStateException("away")));
            assertThat(drafted(settings).authorship().reason()).contains("could not be reserved");
            assertThatItWasAsked(0);
        }

        @Test
        void thatCannotBeGivenBackKeepsNobodyFromAPlan() {
            answer(aResponse().withStatus(401));
            credits.failing("release", new CreditsAway(new IllegalStateException("away")));
            assertThatItWasReplaced(drafted(settings).authorship(), "refused the request");
        }

        @Test
        void thatCannotBeSettledKeepsNobodyFromAPlan() {
            answer(okJson(GOOD));
            credits.failing("settle", new CreditsAway(new IllegalStateException("away")));
            PlanDrafter drafter = settings.drafter(credits);
            drafter.used(drafted(drafter)).block();
            assertThat(credits.told()).containsExactly("reserve PLAN", "settle");
        }
    }

    private Drafted drafted(DrafterSettings with) {
        return drafted(with.drafter(credits));
    }

    private static Drafted drafted(PlanDrafter drafter) {
        Drafted drafted = DrafterSettings.draft(drafter, DAYS);
        assertThat(PlanChecker.violationsOf(drafted.plan(), Examples.ground(DAYS, 60))).isEmpty();
        return drafted;
    }

    private void assertThatItWasReplaced(Authorship authorship, String reason) {
        assertThat(authorship.source()).isEqualTo(PlanSource.BUILT_IN);
        assertThat(authorship.reason())
                .contains(reason)
                .endsWith(", so the built-in planner made this plan.");
        assertThat(authorship.reservation()).as("nothing is left to settle").isNull();
        assertThat(credits.told()).endsWith("release");
    }

    private void assertThatItWasAsked(int times) {
        model.verify(times, anyRequestedFor(anyUrl()));
    }

    private void answer(ResponseDefinitionBuilder answer) {
        model.stubFor(post(CHAT).willReturn(answer));
    }

    /// The last answer is for all further questions.
    private void inTurn(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        model.stubFor(
                post(CHAT)
                        .inScenario("turns")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("then")
                        .willReturn(first));
        model.stubFor(post(CHAT).inScenario("turns").whenScenarioStateIs("then").willReturn(then));
    }
}
