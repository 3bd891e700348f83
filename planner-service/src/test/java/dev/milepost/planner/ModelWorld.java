package dev.milepost.planner;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.Extension;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A model and credits behind real HTTP. What a goal's model answers is chosen by the goal's id in the question, so tests
/// do not meet.
final class ModelWorld {

    static final String CHAT = "/v1/chat/completions";
    private static final String RESERVATIONS = "/internal/v1/credits/reservations";

    private final WireMockServer server;

    private ModelWorld(Extension... extensions) {
        server =
                new WireMockServer(
                        wireMockConfig()
                                .dynamicPort()
                                .bindAddress("127.0.0.1")
                                .extensions(extensions));
    }

    static ModelWorld started(Extension... extensions) {
        ModelWorld world = new ModelWorld(extensions);
        world.server.start();
        world.server.stubFor(
                post("/oauth2/token")
                        .willReturn(
                                okJson(
                                        """
                                        {"access_token": "sample", "token_type": "Bearer", "expires_in": 300}
                                        """)));
        return world;
    }

    WireMockServer server() {
        return server;
    }

    void configure(DynamicPropertyRegistry settings) {
        settings.add("milepost.planner.revision.lease", () -> "300ms");
        settings.add("milepost.planner.revision.poll", () -> "100ms");
        settings.add("milepost.planner.llm.base-url", () -> server.baseUrl() + "/v1");
        settings.add("milepost.planner.llm.model", () -> "stub-model");
        settings.add("milepost.planner.llm.timeout", () -> "1s");
        settings.add("milepost.planner.llm.pause", () -> "10ms");
        settings.add("milepost.planner.llm.breaker.window", () -> "1000");
        settings.add("milepost.planner.credits.base-url", server::baseUrl);
        settings.add("milepost.planner.credits.timeout", () -> "1s");
        settings.add("milepost.planner.credits.pause", () -> "10ms");
        settings.add(
                "spring.security.oauth2.client.provider.identity.token-uri",
                () -> server.baseUrl() + "/oauth2/token");
    }

    /// Gives a goal credits; the reservation has the goal's id.
    void credit(UUID goal) {
        server.stubFor(
                post(RESERVATIONS)
                        .withRequestBody(containing(goal.toString()))
                        .willReturn(
                                okJson(
                                                "{\"reservation_id\": \"%s\", \"amount\": 5}"
                                                        .formatted(goal))
                                        .withStatus(201)));
        for (String end : new String[] {"settle", "release"}) {
            server.stubFor(post(closing(goal, end)).willReturn(okJson("{}")));
        }
    }

    void refuseCredits(UUID goal, int status) {
        server.stubFor(
                post(RESERVATIONS)
                        .atPriority(1)
                        .withRequestBody(containing(goal.toString()))
                        .willReturn(aResponse().withStatus(status)));
    }

    void answer(UUID goal, ResponseDefinitionBuilder response) {
        server.stubFor(question(goal).willReturn(response));
    }

    static MappingBuilder question(UUID goal) {
        return post(CHAT).withRequestBody(containing(goal.toString()));
    }

    int questions(UUID goal) {
        return server.countRequestsMatching(
                        postRequestedFor(urlEqualTo(CHAT))
                                .withRequestBody(containing(goal.toString()))
                                .build())
                .getCount();
    }

    /// How often the reservation of a goal was settled or released.
    int closed(UUID goal, String how) {
        return server.countRequestsMatching(
                        postRequestedFor(urlEqualTo(closing(goal, how))).build())
                .getCount();
    }

    String closing(UUID goal, String how) {
        return RESERVATIONS + "/" + goal + "/" + how;
    }
}
