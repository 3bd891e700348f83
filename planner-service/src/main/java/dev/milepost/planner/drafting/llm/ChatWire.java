package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The shape of the chat-completions API: what is sent, and what its answers mean.
final class ChatWire {

    private static final String QUOTA_USED_UP = "insufficient_quota";
    private static final int LONGEST_MODEL_NAME = 100;

    private final JsonMapper json;
    private final String model;
    private final Clock clock;

    ChatWire(JsonMapper json, String model, Clock clock) {
        this.json = json;
        this.model = model;
        this.clock = clock;
    }

    byte[] request(List<ChatMessage> conversation, AnswerShape shape) {
        ObjectNode request = json.createObjectNode().put("model", model);
        request.set("messages", json.valueToTree(conversation));
        ObjectNode format = request.putObject("response_format").put("type", "json_schema");
        format.putObject("json_schema")
                .put("name", shape.name())
                .put("strict", true)
                .set("schema", shape.schema());
        return json.writeValueAsBytes(request);
    }

    /// @throws ModelFault when the answer holds no words of the model
    ChatAnswer answer(HttpStatusCode status, HttpHeaders headers, byte[] body) {
        if (!status.is2xxSuccessful()) {
            throw fault(status.value(), headers, body);
        }
        JsonNode answer = tree(body);
        JsonNode content = answer.at("/choices/0/message/content");
        if (!content.isString() || content.stringValue().isBlank()) {
            throw ModelFault.lasting(Hindrance.MODEL_ANSWERED_NONSENSE, "The answer is empty");
        }
        return new ChatAnswer(
                content.stringValue(),
                nameOf(answer),
                tokens(answer, "prompt_tokens"),
                tokens(answer, "completion_tokens"));
    }

    private ModelFault fault(int status, HttpHeaders headers, byte[] body) {
        String detail = "The model's API answered " + status;
        return switch (status) {
            case 402 -> ModelFault.lasting(Hindrance.MODEL_OUT_OF_CREDITS, detail);
            case 429 -> busy(headers, body, detail);
            case 408, 504 -> ModelFault.passing(Hindrance.MODEL_SLOW, detail);
            default ->
                    status >= 500
                            ? ModelFault.passing(Hindrance.MODEL_DOWN, detail)
                            : ModelFault.lasting(Hindrance.MODEL_REFUSED, detail);
        };
    }

    /// The same status says "too fast" and "your account is empty"; the latter does not pass.
    private ModelFault busy(HttpHeaders headers, byte[] body, String detail) {
        if (isQuotaUsedUp(body)) {
            return ModelFault.lasting(Hindrance.MODEL_OUT_OF_CREDITS, detail);
        }
        Duration wait = retryAfter(headers.getFirst(HttpHeaders.RETRY_AFTER));
        return wait == null
                ? ModelFault.passing(Hindrance.MODEL_BUSY, detail)
                : ModelFault.passingAfter(Hindrance.MODEL_BUSY, detail, wait);
    }

    private boolean isQuotaUsedUp(byte[] body) {
        try {
            JsonNode error = json.readTree(body).path("error");
            return QUOTA_USED_UP.equals(error.path("code").asString(""))
                    || QUOTA_USED_UP.equals(error.path("type").asString(""));
        } catch (JacksonException _) {
            return false;
        }
    }

    /// Seconds or a date, as RFC 9110 allows.
    private @Nullable Duration retryAfter(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return value.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException | NumberFormatException _) {
            return null;
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            return Objects.requireNonNullElseGet(json.readTree(body), json::createObjectNode);
        } catch (JacksonException _) {
            throw ModelFault.lasting(
                    Hindrance.MODEL_ANSWERED_NONSENSE, "The API's answer is not JSON");
        }
    }

    private String nameOf(JsonNode answer) {
        String named = PlainText.line(answer.path("model").asString(""), LONGEST_MODEL_NAME);
        return named.isEmpty() ? model : named;
    }

    private static long tokens(JsonNode answer, String kind) {
        return Math.max(0, answer.path("usage").path(kind).asLong(0));
    }
}
