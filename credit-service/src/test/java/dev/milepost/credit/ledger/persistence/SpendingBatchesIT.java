package dev.milepost.credit.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.Books;
import dev.milepost.credit.CreditStory;
import dev.milepost.credit.ledger.CreditAccounts;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.Operation;
import dev.milepost.credit.ledger.Spending;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.web.RequestId;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@ServiceTest
@DisplayName("CRED-1: spendings of several users go together, and none knows of the others")
class SpendingBatchesIT {

    private static final int PEOPLE = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired private CreditAccounts accounts;
    @Autowired private DatabaseClient database;
    @Autowired private TransactionalOperator transactions;
    @Autowired private MeterRegistry meters;
    @Autowired private Events events;
    @Autowired private WebTestClient http;
    @Autowired private Clock clock;

    private List<CreditStory> people = List.of();

    @BeforeEach
    void everybodyHasTheCreditsOfTheDay() {
        people = IntStream.range(0, PEOPLE).mapToObj(_ -> new CreditStory(http)).toList();
        people.forEach(CreditStory::total);
    }

    @Test
    void eachIsSpentAndToldOnceUnderTheRequestThatAsked() {
        DistributionSummary together = meters.get("milepost.credits.spendings.together").summary();
        List<LedgerEntry> entries =
                atOnce(
                        people.stream()
                                .map(one ->
                                        accounts.spend(spending(one, "chat:1"))
                                                .contextWrite(context ->
                                                        context.put(
                                                                RequestId.KEY,
                                                                "request-" + one.user())))
                                .toList());
        assertThat(entries)
                .hasSize(PEOPLE)
                .allSatisfy(entry -> assertThat(entry.balanceAfter()).isEqualTo(14));
        assertThat(together.max()).isGreaterThan(1);
        for (CreditStory one : people) {
            assertThat(one.total()).isEqualTo(14);
            assertThat(events.awaitPublished("CreditsSpent", one.user().value()))
                    .satisfies(event ->
                            assertThat(event.headers())
                                    .containsEntry("request_id", "request-" + one.user()))
                    .satisfies(event ->
                            assertThat(event.payload().get("balance_after").asInt()).isEqualTo(14));
        }
    }

    @Test
    void oneThatFailsFailsAlone() {
        List<Mono<LedgerEntry>> all =
                IntStream.range(0, PEOPLE)
                        .mapToObj(i ->
                                accounts.spend(spending(people.get(i), i == 20 ? "\0" : "chat:1")))
                        .toList();
        List<Boolean> spent =
                Objects.requireNonNull(
                        Flux.merge(
                                        Flux.fromIterable(all)
                                                .map(one -> one.hasElement().onErrorReturn(false)),
                                        PEOPLE)
                                .collectList()
                                .block(PATIENCE));
        assertThat(spent).hasSize(PEOPLE).filteredOn(made -> !made).hasSize(1);
        assertThat(people.get(20).total()).isEqualTo(15);
        assertThat(people.get(21).total()).isEqualTo(14);
    }

    @Test
    void whoHasSpentAllIsToldWhileTheOthersSpend() {
        CreditStory poor = people.getFirst();
        IntStream.range(0, 15).forEach(i -> poor.debited("CHAT", "before:" + i));
        List<LedgerEntry> entries =
                atOnce(
                        people.stream()
                                .map(one -> accounts.spend(spending(one, "chat:1")))
                                .toList());
        assertThat(entries)
                .extracting(LedgerEntry::user)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().skip(1).map(CreditStory::user).toList());
    }

    @Test
    void eachOfOneUserTakesWhatThoseBeforeItHaveLeft() {
        CreditStory one = people.getFirst();
        List<LedgerEntry> entries =
                atOnce(
                        IntStream.range(0, 30)
                                .mapToObj(i -> accounts.spend(spending(one, "chat:" + i)))
                                .toList());
        assertThat(entries)
                .extracting(LedgerEntry::balanceAfter)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 15).boxed().toList());
        assertThat(entries)
                .filteredOn(entry -> entry.balanceAfter() >= 5)
                .allSatisfy(entry -> assertThat(entry.credits().daily()).isEqualTo(-1));
        assertThat(entries)
                .filteredOn(entry -> entry.balanceAfter() < 5)
                .allSatisfy(entry -> assertThat(entry.credits().kickstart()).isEqualTo(-1));
        Books.assertBalanced(database, one.user());
    }

    @Test
    void aReferenceThatIsAskedForByManyAtOnceIsSpentOnce() {
        CreditStory one = people.getFirst();
        List<LedgerEntry> entries =
                atOnce(
                        IntStream.range(0, 30)
                                .mapToObj(_ -> accounts.spend(spending(one, "chat:1")))
                                .toList());
        assertThat(entries).hasSize(1);
        assertThat(one.total()).isEqualTo(14);
    }

    @Test
    void nobodyWaitsForTheAccountOfAnotherUser() {
        CreditStory held = people.getFirst();
        Sinks.Empty<Void> end = Sinks.empty();
        Sinks.Empty<Void> locked = Sinks.empty();
        Disposable holding =
                accounts.locked(held.user())
                        .doOnNext(_ -> locked.tryEmitEmpty())
                        .then(end.asMono())
                        .as(transactions::transactional)
                        .subscribe();
        locked.asMono().block(PATIENCE);
        assertThat(
                        atOnce(
                                people.stream()
                                        .map(one -> accounts.spend(spending(one, "chat:1")))
                                        .toList()))
                .hasSize(PEOPLE - 1);
        end.tryEmitEmpty();
        held.debited("CHAT", "chat:1");
        assertThat(held.total()).isEqualTo(14);
        holding.dispose();
    }

    private List<LedgerEntry> atOnce(List<Mono<LedgerEntry>> spendings) {
        return Objects.requireNonNull(
                Flux.merge(Flux.fromIterable(spendings), spendings.size())
                        .collectList()
                        .block(PATIENCE));
    }

    private Spending spending(CreditStory of, String reference) {
        return new Spending(of.user(), Operation.CHAT, 1, reference, clock.instant());
    }
}
