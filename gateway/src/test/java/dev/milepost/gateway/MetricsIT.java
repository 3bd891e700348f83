package dev.milepost.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.TestTokens;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@DisplayName("OPS-1: what the gateway counts")
class MetricsIT {

    private final WireMockServer service = StubService.started();
    private final RunningGateway gateway = RunningGateway.started(service.baseUrl(), Map.of());
    private final WebTestClient http = gateway.http();

    @AfterEach
    void stop() {
        gateway.close();
        service.stop();
    }

    @Test
    void callsToServicesAreTimedByRouteAndWhatCameOfThem() {
        http.get()
                .uri("/api/v1/tasks/7")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(new UserId(UUID.randomUUID())))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(metrics().lines())
                .filteredOn(line -> line.startsWith("spring_cloud_gateway_requests_seconds_count"))
                .singleElement()
                .asString()
                .contains("routeId=\"task-service\"", "httpStatusCode=\"200\"")
                .doesNotContain("/tasks/7")
                .endsWith(" 1");
    }

    private String metrics() {
        return Objects.requireNonNull(
                http.get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
