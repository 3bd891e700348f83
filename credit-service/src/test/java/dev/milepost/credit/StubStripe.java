package dev.milepost.credit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// Stripe as its documents describe it: what it answers when it is asked, and the events that it signs.
final class StubStripe {

    static final String WEBHOOK = "/api/v1/subscription/webhook";
    static final String SECRET = "whsec_test";
    private static final WireMockServer SERVER = started();

    private final WebTestClient http;

    StubStripe(WebTestClient http) {
        this.http = http;
        knowsNothing();
    }

    static String url() {
        return SERVER.baseUrl();
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(
                        WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }

    static WireMockServer server() {
        return SERVER;
    }

    /// Answers as it does when it is asked for what it does not have.
    void knowsNothing() {
        SERVER.resetAll();
        SERVER.stubFor(
                any(anyUrl())
                        .atPriority(10)
                        .willReturn(
                                json("""
                                {"error": {"type": "invalid_request_error", "code": "resource_missing",
                                           "message": "No such thing"}}
                                """)
                                        .withStatus(404)));
    }

    /// What is asked for at a path from now on.
    void has(String path, String body) {
        SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(json(body)));
    }

    void answers(String path, String body) {
        SERVER.stubFor(post(urlPathEqualTo(path)).willReturn(json(body)));
    }

    void isAwayFor(String path) {
        SERVER.stubFor(
                get(urlPathEqualTo(path)).willReturn(aResponse().withStatus(500).withBody("{}")));
    }

    void wasAskedFor(String path, int times) {
        SERVER.verify(times, getRequestedFor(urlPathEqualTo(path)));
    }

    /// An event with an id of its own.
    static String event(String type, String object) {
        return """
        {"id": "evt_%s", "object": "event", "type": "%s", "created": 1790000000,
         "data": {"object": %s}}
        """
                .formatted(UUID.randomUUID(), type, object);
    }

    /// Delivers an event, signed.
    ResponseSpec tells(String body) {
        long now = Instant.now().getEpochSecond();
        return sends(body, "t=%d,v1=%s".formatted(now, signature(now + "." + body)));
    }

    ResponseSpec sends(String body, String signature) {
        return http.post()
                .uri(WEBHOOK)
                .header("Stripe-Signature", signature)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/json")
                .withTransformers("response-template")
                .withBody(body);
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
