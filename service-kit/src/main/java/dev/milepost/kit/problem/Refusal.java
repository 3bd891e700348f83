package dev.milepost.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A request the product says no to. The subclass is named as the fact (`TaskAlreadyClosed`), and that name is the
/// problem's `code` (`TASK_ALREADY_CLOSED`, API-2). A refusal is an answer, not a fault: it has no stack trace.
public abstract class Refusal extends RuntimeException {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final HttpStatus status;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    protected Refusal(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    /// Adds a member to the problem, such as the current version beside a stale one.
    public Refusal with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public Map<String, Object> members() {
        return members;
    }

    /// When the same request may be served; null when waiting alone does not help.
    public @Nullable Duration retryAfter() {
        return status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS
                ? SOON
                : null;
    }

    public List<FieldError> errors() {
        return List.of();
    }

    public String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }
}
