package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Asks a model through an OpenAI-compatible chat-completions API. Every way of not answering becomes a [ModelFault].
final class ChatCompletions {

    private final WebClient http;
    private final ChatRequests requests;
    private final ChatResponses responses;
    private final Supplier<IncomingAnswer> answers;
    private final ModelMeters meters;
    private final Guards guards;

    ChatCompletions(
            WebClient http,
            ChatRequests requests,
            ChatResponses responses,
            Supplier<IncomingAnswer> answers,
            ModelMeters meters,
            Guards guards) {
        this.http = http;
        this.requests = requests;
        this.responses = responses;
        this.answers = answers;
        this.meters = meters;
        this.guards = guards;
    }

    /// What stands between us and a provider in trouble, from the inside out.
    record Guards(
            TimeLimiter perTry,
            Retry retry,
            CircuitBreaker breaker,
            Bulkhead bulkhead,
            Duration overall) {}

    Mono<ChatAnswer> ask(List<ChatMessage> conversation, AnswerShape shape) {
        return ask(conversation, shape, () -> AnswerListener.NOBODY);
    }

    /// Asks, and lets somebody hear the answer while it comes.
    ///
    /// @param listeners gives one for each try, because the next one begins again
    Mono<ChatAnswer> ask(
            List<ChatMessage> conversation, AnswerShape shape, Supplier<AnswerListener> listeners) {
        return Mono.defer(() ->
                        heard(
                                post(requests.of(conversation, shape)),
                                answers.get(),
                                listeners.get()))
                .onErrorMap(ChatCompletions::fault)
                .doOnNext(answer -> meters.taken(answer.tokens()))
                .doOnError(error -> meters.taken(TokenUse.of(error)))
                .transformDeferred(RetryOperator.of(guards.retry()))
                .transformDeferred(CircuitBreakerOperator.of(guards.breaker()))
                .transformDeferred(BulkheadOperator.of(guards.bulkhead()))
                .timeout(guards.overall())
                .onErrorMap(ChatCompletions::fault);
    }

    /// Of a stream, the time limit is on its silence; the limit of all tries together is on its whole.
    private Mono<ChatAnswer> heard(
            Flux<JsonNode> pieces, IncomingAnswer answer, AnswerListener listener) {
        return pieces.transformDeferred(TimeLimiterOperator.of(guards.perTry()))
                .takeUntil(IncomingAnswer.END::equals)
                .map(answer::add)
                .filter(words -> !words.isEmpty())
                .concatMap(listener::hear)
                .then(Mono.fromCallable(answer::complete));
    }

    private Flux<JsonNode> post(byte[] request) {
        return http.post()
                .uri(to -> to.path("/chat/completions").build())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchangeToFlux(responses::pieces);
    }

    private static Throwable fault(Throwable error) {
        return switch (error) {
            case ModelFault fault -> fault;
            case TimeoutException _ ->
                    ModelFault.lasting(Hindrance.MODEL_SLOW, "No answer within the time allowed");
            case CallNotPermittedException _ ->
                    ModelFault.lasting(Hindrance.MODEL_DOWN, "The model is left alone for a while");
            case BulkheadFullException _ ->
                    ModelFault.lasting(Hindrance.MODEL_BUSY, "Too many questions at once");
            case WebClientException oversized when isTooLong(oversized) ->
                    ModelFault.lasting(Hindrance.MODEL_ANSWERED_NONSENSE, "The answer is too long");
            case DataBufferLimitException _ ->
                    ModelFault.lasting(Hindrance.MODEL_ANSWERED_NONSENSE, "The answer is too long");
            case WebClientException unreachable ->
                    ModelFault.passing(
                            Hindrance.MODEL_DOWN, String.valueOf(unreachable.getMessage()));
            case IOException broken ->
                    ModelFault.passing(Hindrance.MODEL_DOWN, String.valueOf(broken.getMessage()));
            case CodecException _ ->
                    ModelFault.lasting(
                            Hindrance.MODEL_ANSWERED_NONSENSE, "The answer cannot be read");
            default -> error;
        };
    }

    private static boolean isTooLong(WebClientException error) {
        return error.getCause() instanceof DataBufferLimitException;
    }
}
