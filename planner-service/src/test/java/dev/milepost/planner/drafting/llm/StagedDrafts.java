package dev.milepost.planner.drafting.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.ModelAnswers;
import dev.milepost.planner.StagedModel;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.PlanningGround;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/// A drafter with a model of its own behind HTTP, whose every plan is held to the rules of plans.
final class StagedDrafts {

    static final String NONSENSE = "Gladly! First of all, buy some balls.";

    private final StagedModel model = new StagedModel();
    private final WireMockServer server =
            new WireMockServer(
                    wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(model));
    private final CountedCredits credits = new CountedCredits();
    private final DrafterSettings settings = new DrafterSettings();

    void start() {
        server.start();
        server.stubFor(
                post("/v1/chat/completions")
                        .willReturn(aResponse().withTransformers(StagedModel.NAME)));
        settings.baseUrl(server.baseUrl() + "/v1");
    }

    void stop() {
        server.stop();
    }

    StagedModel model() {
        return model;
    }

    CountedCredits credits() {
        return credits;
    }

    DrafterSettings settings() {
        return settings;
    }

    void slowDown(int millis) {
        server.setGlobalFixedDelay(millis);
    }

    Drafted first(PlanningGround ground) {
        return drafted(ground, 1, "");
    }

    Drafted replanned(PlanningGround ground) {
        return drafted(ground, 2, "Much was skipped.");
    }

    private Drafted drafted(PlanningGround ground, int number, String cause) {
        DraftRequest request = new DraftRequest(new UserId(UuidV7.next()), ground, number, cause);
        Drafted drafted =
                Objects.requireNonNull(
                        settings.drafter(credits).draft(request).block(Duration.ofSeconds(60)));
        assertThat(PlanChecker.violationsOf(drafted.plan(), ground))
                .as(ground.brief().toString())
                .isEmpty();
        return drafted;
    }

    static List<String> titlesOf(Drafted drafted) {
        return drafted.plan().tasks().stream().map(PlannedTask::title).toList();
    }

    static ResponseDefinitionBuilder completion(String content) {
        return okJson(ModelAnswers.completion(content));
    }

    /// An answer with one task on each of these days.
    static String stage(int first, int last, IntFunction<String> title) {
        return ModelAnswers.plan(
                        last - first + 1,
                        day -> first + day - 1,
                        day -> title.apply(first + day - 1),
                        60,
                        1)
                .toString();
    }
}
