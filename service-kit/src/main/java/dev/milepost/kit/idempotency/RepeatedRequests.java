package dev.milepost.kit.idempotency;

import dev.milepost.kit.idempotency.IdempotencyKeys.Known;
import dev.milepost.kit.problem.ProblemExceptionHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Gives a repeated request its first answer again, byte for byte, with `X-Idempotent-Replayed: true` (API-5). What a request
/// changes and what it answers are one transaction, which handlers join; the answer goes out once that is committed. A
/// refusal is kept as well, after what was begun has been rolled back; a fault is not. The same key with another request is
/// refused with 422 `IDEMPOTENCY_KEY_REUSED`, and while the first is worked on with 409 `IDEMPOTENCY_KEY_IN_FLIGHT`.
final class RepeatedRequests {

    static final String REPLAYED = "X-Idempotent-Replayed";

    private static final int MOST_RACES = 3;

    private final IdempotencyKeys keys;
    private final TransactionalOperator transactions;
    private final ProblemExceptionHandler problems;
    private final MeterRegistry meters;

    RepeatedRequests(
            IdempotencyKeys keys,
            TransactionalOperator transactions,
            ProblemExceptionHandler problems,
            MeterRegistry meters) {
        this.keys = keys;
        this.transactions = transactions;
        this.problems = problems;
        this.meters = meters;
    }

    Mono<Void> answer(
            KeyedRequest request,
            RepeatableRequest repeatable,
            ServerWebExchange exchange,
            WebFilterChain chain) {
        return Mono.defer(() -> reply(request, Work.of(repeatable, exchange, chain)))
                .retryWhen(Retry.max(MOST_RACES).filter(Raced.class::isInstance))
                .doOnError(IdempotencyKeyInFlight.class, _ -> count(Outcome.IN_FLIGHT))
                .doOnError(IdempotencyKeyReused.class, _ -> count(Outcome.REUSED))
                .flatMap(reply -> write(exchange.getResponse(), reply));
    }

    private Mono<Reply> reply(KeyedRequest request, Work work) {
        return transactions
                .transactional(keys.take(request).flatMap(known -> reply(known, request, work)))
                .onErrorResume(
                        error -> !(error instanceof Raced) && !isOwn(error),
                        error -> refused(error, request, work));
    }

    private Mono<Reply> reply(Known known, KeyedRequest request, Work work) {
        return switch (known) {
            case Known.Held _ -> Mono.error(new IdempotencyKeyInFlight());
            case Known.Answered(var fingerprint, var answer) ->
                    request.fingerprint().equals(fingerprint)
                            ? Mono.just(new Reply(answer, true))
                            : Mono.error(new IdempotencyKeyReused());
            case Known.Free _ -> work.done().then(Mono.defer(() -> kept(request, work)));
        };
    }

    /// What was begun is rolled back by now, so that the refusal is all that there is to keep.
    private Mono<Reply> refused(Throwable error, KeyedRequest request, Work work) {
        return problems.handle(work.exchange(), error).then(Mono.defer(() -> kept(request, work)));
    }

    private Mono<Reply> kept(KeyedRequest request, Work work) {
        KeptAnswer answer = work.answer();
        boolean lasting = answer.isFinal() && work.response().mayBeKept();
        Mono<Void> keeping = lasting ? keep(request, answer) : Mono.empty();
        return keeping.thenReturn(new Reply(answer, false));
    }

    /// Another transaction may have answered between our look and our lock; then its answer is the first.
    private Mono<Void> keep(KeyedRequest request, KeptAnswer answer) {
        return keys.keep(request, answer).onErrorMap(DuplicateKeyException.class, _ -> new Raced());
    }

    private Mono<Void> write(ServerHttpResponse response, Reply reply) {
        count(reply.replayed() ? Outcome.REPLAYED : Outcome.FIRST);
        KeptAnswer answer = reply.answer();
        if (reply.replayed()) {
            response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
            answer.headers().forEach((name, values) -> response.getHeaders().put(name, values));
            response.getHeaders().set(REPLAYED, "true");
        }
        response.getHeaders().setContentLength(answer.body().remaining());
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body().duplicate())));
    }

    private static boolean isOwn(Throwable error) {
        return error instanceof IdempotencyKeyInFlight || error instanceof IdempotencyKeyReused;
    }

    private void count(Outcome outcome) {
        meters.counter("milepost.idempotency", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private enum Outcome {
        FIRST,
        REPLAYED,
        IN_FLIGHT,
        REUSED
    }

    private record Reply(KeptAnswer answer, boolean replayed) {}

    /// One try at a request, with its answer held back.
    private record Work(
            ServerWebExchange exchange, WebFilterChain chain, CapturedResponse response) {

        static Work of(
                RepeatableRequest request, ServerWebExchange exchange, WebFilterChain chain) {
            CapturedResponse response = new CapturedResponse(exchange.getResponse());
            return new Work(
                    exchange.mutate().request(request).response(response).build(), chain, response);
        }

        Mono<Void> done() {
            return chain.filter(exchange);
        }

        KeptAnswer answer() {
            return response.answer();
        }
    }

    /// Somebody else's answer came first.
    private static final class Raced extends RuntimeException {

        Raced() {
            super("Another answer came first", null, false, false);
        }
    }
}
