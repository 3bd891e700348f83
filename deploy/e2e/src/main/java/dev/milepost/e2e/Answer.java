package dev.milepost.e2e;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What the gateway answered.
///
/// @param body missing when there was none
public record Answer(String request, int status, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(String request, HttpResponse<String> response) {
        String text = response.body();
        return new Answer(
                request,
                response.statusCode(),
                text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text));
    }

    /// The body of an answer with this status.
    ///
    /// @throws IllegalStateException when the status is another one; the message tells the answer
    public JsonNode expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException(
                    "%s was answered with %d in place of %d: %s"
                            .formatted(request, status, wanted, body));
        }
        return body;
    }

    /// The body of a problem answer with this status and code (RFC 9457).
    public JsonNode expectProblem(int wanted, String code) {
        JsonNode problem = expect(wanted);
        if (!problem.path("code").asString("").equals(code)) {
            throw new IllegalStateException(
                    "%s was refused for another reason than %s: %s"
                            .formatted(request, code, problem));
        }
        return problem;
    }
}
