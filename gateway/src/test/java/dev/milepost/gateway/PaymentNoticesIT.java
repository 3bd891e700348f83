package dev.milepost.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.milepost.kit.test.ServiceTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
@DisplayName("CRED-4, EDGE-1: notices of payments pass")
class PaymentNoticesIT {

    private static final String WEBHOOK = "/api/v1/subscription/webhook";
    private static final WireMockServer CREDIT = started();

    @Autowired private WebTestClient http;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("milepost.gateway.services.credit", CREDIT::baseUrl);
    }

    @AfterAll
    static void stop() {
        CREDIT.stop();
    }

    /// A signature is over bytes: spaces, escapes and the order of fields have to stay.
    @Test
    void withoutATokenAndToTheByte() {
        byte[] body =
                "{ \"b\": \"\\u00e9 é €\",\r\n\t\"a\" : 1.0 }\n".getBytes(StandardCharsets.UTF_8);
        http.post()
                .uri(WEBHOOK)
                .header("Stripe-Signature", "t=1,v1=abc,v0=def")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isNoContent();
        CREDIT.verify(
                postRequestedFor(urlEqualTo(WEBHOOK))
                        .withHeader("Stripe-Signature", equalTo("t=1,v1=abc,v0=def")));
        assertThat(CREDIT.getAllServeEvents().getFirst().getRequest().getBody()).isEqualTo(body);
    }

    @Test
    void whatIsTheUsersNeedsAToken() {
        http.post().uri("/api/v1/subscription/checkout").exchange().expectStatus().isUnauthorized();
        http.get().uri("/api/v1/subscription").exchange().expectStatus().isUnauthorized();
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.stubFor(any(anyUrl()).willReturn(noContent()));
        server.start();
        return server;
    }
}
