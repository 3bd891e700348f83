package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import java.util.Objects;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the chat-completions API answers. What holds no words of the model becomes a [ModelFault].
final class ChatResponses {

    private final JsonMapper json;
    private final ApiFaults faults;
    private final String model;

    /// @param model what the model is called when the API does not say
    ChatResponses(JsonMapper json, ApiFaults faults, String model) {
        this.json = json;
        this.faults = faults;
        this.model = model;
    }

    Mono<ChatAnswer> read(ClientResponse response) {
        HttpStatusCode status = response.statusCode();
        Mono<byte[]> body = response.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]);
        return status.is2xxSuccessful()
                ? body.map(this::whole)
                : body.map(bytes -> {
                    throw faults.of(status.value(), response.headers().asHttpHeaders(), bytes);
                });
    }

    ChatAnswer whole(byte[] body) {
        IncomingAnswer answer = new IncomingAnswer(model);
        answer.add(piece(body));
        return answer.complete();
    }

    private JsonNode piece(byte[] body) {
        JsonNode piece = tree(body);
        if (piece.hasNonNull("error")) {
            throw faults.amidst(piece.path("error"));
        }
        return piece;
    }

    private JsonNode tree(byte[] body) {
        try {
            return Objects.requireNonNullElseGet(json.readTree(body), json::createObjectNode);
        } catch (JacksonException _) {
            throw ModelFault.lasting(
                    Hindrance.MODEL_ANSWERED_NONSENSE, "The API's answer is not JSON");
        }
    }
}
