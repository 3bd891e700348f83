package dev.milepost.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// What is said to the client when a request is not served (RFC 9457, API-2).
///
/// @param code stable, `UPPER_SNAKE`
/// @param members further members of the problem
/// @param headers headers of the answer, such as `Retry-After`
public record Problem(
        HttpStatusCode status,
        String code,
        String detail,
        List<FieldError> errors,
        Map<String, Object> members,
        HttpHeaders headers) {

    static final String RETRY_AFTER_SECONDS = "5";

    public static Problem of(HttpStatusCode status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Map.of(), HttpHeaders.EMPTY);
    }

    /// A refusal that passes says when to try again.
    public static Problem of(Refusal refusal) {
        Problem problem =
                new Problem(
                        refusal.status(),
                        refusal.code(),
                        String.valueOf(refusal.getMessage()),
                        refusal.errors(),
                        refusal.members(),
                        HttpHeaders.EMPTY);
        Duration retryAfter = refusal.retryAfter();
        return retryAfter == null
                ? problem
                : problem.withHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
    }

    static Problem invalid(List<FieldError> errors) {
        return of(new InvalidField(errors));
    }

    public Problem withMember(String member, Object value) {
        return new Problem(status, code, detail, errors, Map.of(member, value), headers);
    }

    public Problem withHeader(String name, String value) {
        HttpHeaders added = new HttpHeaders();
        added.putAll(headers);
        added.set(name, value);
        return new Problem(status, code, detail, errors, members, added);
    }

    /// Its members as RFC 9457 names them, but for those that name the request.
    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type());
        body.put("title", title());
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("code", code);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        members.forEach(body::putIfAbsent);
        return body;
    }

    private String title() {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Error" : known.getReasonPhrase();
    }

    /// A URN that identifies the kind of problem; it is a name, not an address to fetch.
    String type() {
        return "urn:milepost:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
