package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the chat-completions API answers: one piece, or a stream of them, whichever was asked for. What is no piece
/// of an answer becomes a [ModelFault].
final class ChatResponses {

    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENTS =
            new ParameterizedTypeReference<>() {};

    private final JsonMapper json;
    private final ApiFaults faults;

    ChatResponses(JsonMapper json, ApiFaults faults) {
        this.json = json;
        this.faults = faults;
    }

    /// Ends in [IncomingAnswer#END] unless it breaks off before.
    Flux<JsonNode> pieces(ClientResponse response) {
        HttpHeaders headers = response.headers().asHttpHeaders();
        HttpStatusCode status = response.statusCode();
        if (!status.is2xxSuccessful()) {
            return body(response)
                    .flatMapMany(body -> Flux.error(faults.of(status.value(), headers, body)));
        }
        return isStream(headers)
                ? response.bodyToFlux(EVENTS).mapNotNull(ServerSentEvent::data).map(this::streamed)
                : body(response).map(this::piece).flux().concatWithValues(IncomingAnswer.END);
    }

    private static boolean isStream(HttpHeaders headers) {
        String type = String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        return type.toLowerCase(Locale.ROOT).startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static Mono<byte[]> body(ClientResponse response) {
        return response.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]);
    }

    private JsonNode streamed(String data) {
        return data.strip().equals(IncomingAnswer.END.stringValue())
                ? IncomingAnswer.END
                : checked(read(() -> json.readTree(data)));
    }

    private JsonNode piece(byte[] body) {
        return checked(read(() -> json.readTree(body)));
    }

    private JsonNode checked(JsonNode piece) {
        if (piece.hasNonNull("error")) {
            throw faults.amidst(piece.path("error"));
        }
        if (piece.path("object").asString("").equals("error")) {
            throw faults.amidst(piece);
        }
        return piece;
    }

    private JsonNode read(Supplier<@Nullable JsonNode> reading) {
        try {
            return Objects.requireNonNullElseGet(reading.get(), json::createObjectNode);
        } catch (JacksonException _) {
            throw ModelFault.lasting(
                    Hindrance.MODEL_ANSWERED_NONSENSE, "The API's answer is not JSON");
        }
    }
}
