package dev.milepost.planner.drafting.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.function.Function;

/// A chat-completions API on a port of its own, whose model reads what it is asked and answers in its manner.
final class StubModel implements AutoCloseable {

    private static final int THREADS = 40;

    private final WireMockServer server;

    private StubModel(Function<AskedGoal, ResponseDefinitionBuilder> manner) {
        this.server =
                new WireMockServer(
                        wireMockConfig()
                                .dynamicPort()
                                .bindAddress("127.0.0.1")
                                .containerThreads(THREADS)
                                .disableRequestJournal()
                                .extensions(new Answers(manner)));
    }

    static StubModel answering(Function<AskedGoal, ResponseDefinitionBuilder> manner) {
        StubModel model = new StubModel(manner);
        model.server.start();
        model.server.stubFor(any(anyUrl()).willReturn(ok()));
        return model;
    }

    String baseUrl() {
        return server.baseUrl() + "/v1";
    }

    @Override
    public void close() {
        server.stop();
    }

    private record Answers(Function<AskedGoal, ResponseDefinitionBuilder> manner)
            implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "answers";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return manner.apply(AskedGoal.in(event.getRequest().getBody())).build();
        }
    }
}
