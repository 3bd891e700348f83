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
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/// Asks a model through an OpenAI-compatible chat-completions API. Every way of not answering becomes a [ModelFault].
final class ChatCompletions {

    private final WebClient http;
    private final ChatRequests requests;
    private final ChatResponses responses;
    private final ModelMeters meters;
    private final Guards guards;

    ChatCompletions(
            WebClient http,
            ChatRequests requests,
            ChatResponses responses,
            ModelMeters meters,
            Guards guards) {
        this.http = http;
        this.requests = requests;
        this.responses = responses;
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
        return Mono.defer(() -> post(requests.of(conversation, shape)))
                .transformDeferred(TimeLimiterOperator.of(guards.perTry()))
                .onErrorMap(ChatCompletions::fault)
                .doOnNext(answer -> meters.taken(answer.tokens()))
                .doOnError(error -> meters.taken(TokenUse.of(error)))
                .transformDeferred(RetryOperator.of(guards.retry()))
                .transformDeferred(CircuitBreakerOperator.of(guards.breaker()))
                .transformDeferred(BulkheadOperator.of(guards.bulkhead()))
                .timeout(guards.overall())
                .onErrorMap(ChatCompletions::fault);
    }

    private Mono<ChatAnswer> post(byte[] request) {
        return http.post()
                .uri(to -> to.path("/chat/completions").build())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchangeToMono(responses::read);
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
            default -> error;
        };
    }

    private static boolean isTooLong(WebClientException error) {
        return error.getCause() instanceof DataBufferLimitException;
    }
}
