package dev.milepost.kit.event;

import dev.milepost.kit.event.Inbox.Reception;
import dev.milepost.kit.problem.OutageRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Runs a service's reactions to an event: once, in one transaction, tried again while that can help. Of an erased user an event is
/// remembered, and nothing else (ID-9).
final class Reactions {

    private static final Logger log = LoggerFactory.getLogger(Reactions.class);
    private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_OUTAGE_PAUSE = Duration.ofSeconds(10);

    private final Map<String, List<Reaction<?>>> byType;
    private final Inbox inbox;
    private final TransactionalOperator transactions;
    private final List<OutageRule> outages;
    private final EventProperties.Retry retry;
    private final JsonMapper json;

    Reactions(
            List<Reaction<?>> reactions,
            Inbox inbox,
            TransactionalOperator transactions,
            List<OutageRule> outages,
            EventProperties.Retry retry,
            JsonMapper json) {
        this.byType =
                reactions.stream()
                        .collect(
                                Collectors.groupingBy(reaction ->
                                        ContractName.of(reaction.payloadType()).type()));
        this.inbox = inbox;
        this.transactions = transactions;
        this.outages = outages;
        this.retry = retry;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /// Completes when the event is handled, has been before, or is none that this service reacts to.
    Mono<Void> handle(ReceivedEvent event) {
        List<Reaction<?>> wanted = byType.getOrDefault(event.type(), List.of());
        if (wanted.isEmpty()) {
            return Mono.empty();
        }
        return transactions
                .transactional(once(event, wanted))
                .retryWhen(whileItCanHelp())
                .retryWhen(untilTheOutageEnds());
    }

    private Mono<Void> once(ReceivedEvent event, List<Reaction<?>> wanted) {
        return inbox.remember(event)
                .flatMapIterable(reception -> wanted(reception, wanted))
                .concatMap(reaction -> react(reaction, event))
                .then();
    }

    private static List<Reaction<?>> wanted(Reception reception, List<Reaction<?>> reactions) {
        return switch (reception) {
            case NEW -> reactions;
            case OF_ERASED -> reactions.stream().filter(Reaction::isForErasedUsers).toList();
            case REPEATED -> List.of();
        };
    }

    private <T extends Record> Mono<Void> react(Reaction<T> reaction, ReceivedEvent event) {
        return Mono.defer(() -> reaction.on(event.with(read(event, reaction.payloadType()))));
    }

    private <T> T read(ReceivedEvent event, Class<T> type) {
        try {
            return json.readValue(event.json(), type);
        } catch (JacksonException unreadable) {
            throw new Unprocessable(
                    "The value is not a readable "
                            + event.type()
                            + ": "
                            + unreadable.getOriginalMessage(),
                    unreadable);
        }
    }

    private Retry whileItCanHelp() {
        return Retry.backoff(Math.max(0, retry.attempts() - 1), retry.backoff())
                .maxBackoff(retry.longest())
                .filter(error -> !(error instanceof Unprocessable) && !isOutage(error))
                .onRetryExhaustedThrow((_, signal) -> signal.failure());
    }

    private Retry untilTheOutageEnds() {
        return Retry.backoff(Long.MAX_VALUE, OUTAGE_PAUSE)
                .maxBackoff(LONGEST_OUTAGE_PAUSE)
                .filter(this::isOutage)
                .doBeforeRetry(signal ->
                        log.atWarn()
                                .addKeyValue("reason", signal.failure().toString())
                                .log("An event waits for an outage to end"));
    }

    private boolean isOutage(Throwable error) {
        return outages.stream().anyMatch(rule -> rule.isOutage(error));
    }
}
