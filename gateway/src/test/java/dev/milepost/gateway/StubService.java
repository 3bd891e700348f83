package dev.milepost.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A server that stands in for all services.
public final class StubService {

    private StubService() {}

    /// Starts one that answers everything with `{"ok":true}`.
    public static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        answersEverything(server);
        return server;
    }

    /// Forgets what it has been taught and asked.
    public static void answersEverything(WireMockServer server) {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true}")));
    }

    /// Lets the gateway under test find all services there.
    public static void behind(DynamicPropertyRegistry properties, WireMockServer server) {
        for (String name : new String[] {"identity", "goal", "task", "planner", "credit"}) {
            properties.add("milepost.gateway.services." + name, server::baseUrl);
        }
    }
}
