package dev.milepost.kit.problem;

import dev.milepost.kit.web.RequestId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Writes every error of a service as problem details (API-2): refusals and bad requests with their code, outages as
/// 503 with `Retry-After`, everything else as 500 `INTERNAL_ERROR` that tells the client nothing but the request id.
public final class ProblemExceptionHandler implements ErrorWebExceptionHandler, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private final List<ProblemMapping> mappings;
    private final List<OutageRule> outages;
    private final JsonMapper json;

    ProblemExceptionHandler(
            List<ProblemMapping> mappings, List<OutageRule> outages, JsonMapper json) {
        this.mappings = List.copyOf(mappings);
        this.outages = List.copyOf(outages);
        this.json = json;
    }

    /// Comes before Boot's own handler, which would answer in another shape.
    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(error);
        }
        Problem problem = problemOf(error);
        log(exchange, problem, error);
        return write(exchange, problem);
    }

    /// Writes a problem that no exception stands behind.
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        problem.headers().forEach((name, values) -> response.getHeaders().put(name, values));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = json.writeValueAsBytes(body(exchange, problem));
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /// What is said of an error.
    public Problem problemOf(Throwable error) {
        if (error instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        if (isOutage(error)) {
            return Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "SERVICE_UNAVAILABLE",
                            "The service cannot answer at the moment; nothing was changed.")
                    .withHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        return mappings.stream()
                .map(mapping -> mapping.problemOf(error))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> unexpected(error));
    }

    private static Problem unexpected(Throwable error) {
        if (error instanceof TimeoutException) {
            return Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "REQUEST_TIMED_OUT",
                            "The request took too long and was given up.")
                    .withHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "Something went wrong on our side; the request id helps us to find it.");
    }

    private boolean isOutage(Throwable error) {
        return outages.stream().anyMatch(rule -> rule.isOutage(error));
    }

    private static Map<String, Object> body(ServerWebExchange exchange, Problem problem) {
        Map<String, Object> body = problem.body();
        body.put("instance", exchange.getRequest().getPath().value());
        body.put("request_id", RequestId.of(exchange));
        return body;
    }

    /// Errors are handled outside the reactive context that the request id travels in, so it is put there here.
    private static void log(ServerWebExchange exchange, Problem problem, Throwable error) {
        try (var _ = MDC.putCloseable(RequestId.KEY, RequestId.of(exchange))) {
            LoggingEventBuilder event =
                    problem.status().is5xxServerError()
                            ? log.atError().setCause(error)
                            : log.atInfo();
            event.addKeyValue("code", problem.code())
                    .addKeyValue("status", problem.status().value())
                    .addKeyValue("method", exchange.getRequest().getMethod().name())
                    .addKeyValue("path", exchange.getRequest().getPath().value())
                    .log("Request refused");
        }
    }
}
