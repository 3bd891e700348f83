package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What it means when the API fails: by the status of the answer, and by the names of the error in it. Its message is left
/// alone, because it may repeat what was asked.
final class ApiFaults {

    private static final String QUOTA_USED_UP = "insufficient_quota";
    private static final int LONGEST_NAME = 60;

    /// What speaks against this one question, and not against the provider.
    private static final Set<String> OF_THE_QUESTION =
            Set.of("content_filter", "context_length_exceeded", "exceed_context_size_error");

    private final JsonMapper json;
    private final Clock clock;

    ApiFaults(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// What an answer says that is none.
    ModelFault of(int status, HttpHeaders headers, byte[] body) {
        return of(status, headers, Names.of(errorIn(body)));
    }

    /// What an error says that comes in place of the words of an answer, or in the midst of them.
    ModelFault amidst(JsonNode error) {
        Names names = Names.of(error);
        return names.has("rate_limit_exceeded")
                ? of(429, HttpHeaders.EMPTY, names)
                : of(names.status(), HttpHeaders.EMPTY, names);
    }

    private ModelFault of(int status, HttpHeaders headers, Names names) {
        String detail = "The model's API answered " + status + names.inBrackets();
        if (names.has(QUOTA_USED_UP)) {
            return ModelFault.lasting(Hindrance.MODEL_OUT_OF_CREDITS, detail);
        }
        if (names.hasAny(OF_THE_QUESTION)) {
            return ModelFault.lasting(Hindrance.MODEL_ANSWERED_NONSENSE, detail);
        }
        return switch (status) {
            case 402 -> ModelFault.lasting(Hindrance.MODEL_OUT_OF_CREDITS, detail);
            case 429 -> busy(headers, detail);
            case 408, 504 -> ModelFault.passing(Hindrance.MODEL_SLOW, detail);
            default ->
                    status >= 500
                            ? ModelFault.passing(Hindrance.MODEL_DOWN, detail)
                            : ModelFault.lasting(Hindrance.MODEL_REFUSED, detail);
        };
    }

    private ModelFault busy(HttpHeaders headers, String detail) {
        Duration wait = retryAfter(headers.getFirst(HttpHeaders.RETRY_AFTER));
        return wait == null
                ? ModelFault.passing(Hindrance.MODEL_BUSY, detail)
                : ModelFault.passingAfter(Hindrance.MODEL_BUSY, detail, wait);
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

    private JsonNode errorIn(byte[] body) {
        try {
            JsonNode answer =
                    Objects.requireNonNullElseGet(json.readTree(body), json::createObjectNode);
            return answer.has("error") ? answer.path("error") : answer;
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }

    /// What an error is called: kind, code and the field that it is about, each of which may be missing.
    private record Names(String type, String code, String field) {

        static Names of(JsonNode error) {
            return new Names(name(error, "type"), name(error, "code"), name(error, "param"));
        }

        private static String name(JsonNode error, String field) {
            return PlainText.line(error.path(field).asString(""), LONGEST_NAME);
        }

        boolean has(String name) {
            return type.equals(name) || code.equals(name);
        }

        boolean hasAny(Set<String> names) {
            return names.stream().anyMatch(this::has);
        }

        /// Many servers give the status as the code; without one it is taken for a failure of theirs.
        int status() {
            return code.matches("[45]\\d\\d") ? Integer.parseInt(code) : 500;
        }

        String inBrackets() {
            String all =
                    Stream.of(type, code, field)
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.joining(", "));
            return all.isEmpty() ? "" : " (" + all + ")";
        }
    }
}
