package dev.milepost.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/// What tests read of HTTP answers.
public final class Answers {

    private Answers() {}

    public static JsonNode json(ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    /// Holds an answer to be a problem with a status and a code (RFC 9457).
    public static JsonNode problem(ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = json(response);
        assertThat(problem.path("code").asString()).as("%s", problem).isEqualTo(code);
        assertThat(problem.path("request_id").asString()).isNotEmpty();
        return problem;
    }

    /// Holds an answer to be a 400 that names a field.
    public static void invalid(ResponseSpec response, String field) {
        JsonNode problem = problem(response, 400, "VALIDATION_FAILED");
        assertThat(problem.get("errors"))
                .as("%s", problem)
                .anySatisfy(error -> assertThat(error.get("field").asString()).isEqualTo(field));
    }
}
