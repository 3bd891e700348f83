package dev.milepost.credit.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.Operation;
import dev.milepost.credit.ledger.Spending;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@DisplayName("CRED-1: spendings wait for what is under way, and for nothing else")
class SpendingBatchesTests {

    private final List<List<AskedSpending>> asked = new ArrayList<>();
    private final List<Sinks.One<List<LedgerEntry>>> answers = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();
    private boolean away;
    private final SpendingBatches batches =
            new SpendingBatches(this::answeredLater, List.of(_ -> away), new SimpleMeterRegistry());

    @Test
    void whoComesFirstGoesAloneAndTheOthersTogether() {
        IntStream.range(0, 40).forEach(_ -> spend(anybody(), "chat:1"));
        assertThat(asked).extracting(List::size).containsExactly(1, 1);
        answer(0);
        assertThat(asked).extracting(List::size).containsExactly(1, 1, 32);
        answer(1);
        assertThat(asked).extracting(List::size).containsExactly(1, 1, 32, 6);
    }

    @Test
    void ofAUserOneStatementIsUnderWayAndOfAReferenceOneSpending() {
        UserId user = anybody();
        spend(user, "chat:1");
        spend(user, "chat:2");
        spend(user, "chat:2");
        spend(user, "chat:3");
        assertThat(asked).hasSize(1);
        answer(0);
        assertThat(references(1)).containsExactly("chat:2", "chat:3");
        answer(1);
        assertThat(references(2)).containsExactly("chat:2");
    }

    @Test
    void whoStopsWaitingIsNotCharged() {
        UserId user = anybody();
        spend(user, "chat:1");
        spend(user, "chat:2").dispose();
        spend(user, "chat:3");
        answer(0);
        assertThat(references(1)).containsExactly("chat:3");
    }

    @Test
    void aFailureIsTakenApart() {
        UserId user = anybody();
        spend(user, "chat:1");
        spend(user, "chat:2");
        spend(user, "chat:3");
        answer(0);
        fail(1);
        assertThat(references(2)).containsExactly("chat:2");
        fail(2);
        assertThat(references(3)).containsExactly("chat:3");
        answer(3);
        assertThat(errors).hasSize(1);
    }

    @Test
    void anOutageIsToldToAllAtOnce() {
        away = true;
        UserId user = anybody();
        spend(user, "chat:1");
        spend(user, "chat:2");
        spend(user, "chat:3");
        fail(0);
        fail(1);
        assertThat(asked).hasSize(2);
        assertThat(errors).hasSize(3);
        spend(user, "chat:4");
        assertThat(asked).hasSize(3);
    }

    private Disposable spend(UserId user, String reference) {
        Spending spending = new Spending(user, Operation.CHAT, 1, reference, Instant.EPOCH);
        return batches.made(new AskedSpending(UuidV7.next(), spending, null))
                .subscribe(_ -> {}, errors::add);
    }

    private Mono<List<LedgerEntry>> answeredLater(List<AskedSpending> spendings) {
        Sinks.One<List<LedgerEntry>> answer = Sinks.one();
        asked.add(spendings);
        answers.add(answer);
        return answer.asMono();
    }

    private void answer(int statement) {
        answers.get(statement).tryEmitValue(List.of());
    }

    private void fail(int statement) {
        answers.get(statement).tryEmitError(new IllegalStateException("failed"));
    }

    private List<String> references(int statement) {
        return asked.get(statement).stream().map(one -> one.spending().reference()).toList();
    }

    private static UserId anybody() {
        return new UserId(UuidV7.next());
    }
}
