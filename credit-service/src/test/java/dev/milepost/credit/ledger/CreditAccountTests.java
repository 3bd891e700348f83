package dev.milepost.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CRED-1, CRED-2: what happens to an account of credits")
class CreditAccountTests {

    private static final int KICKSTART = 5;
    private static final int DAILY = 10;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NEXT_NOON = NOON.plus(Duration.ofDays(1));
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final UserId USER = new UserId(UuidV7.next());

    @Test
    void everybodyIsWelcomedOnce() {
        Change<CreditAccount, LedgerEntry> change =
                CreditAccount.opened(USER).welcomed(KICKSTART, NOON);
        assertThat(change.state().available()).isEqualTo(new Credits(0, 0, 0, 5));
        assertThat(change.events()).hasSize(1);
        LedgerEntry entry = change.events().getFirst();
        assertThat(entry.type()).isEqualTo(EntryType.GRANT);
        assertThat(entry.category()).isEqualTo("KICKSTART");
        assertThat(entry.balanceAfter()).isEqualTo(5);
        assertThat(change.state().welcomed(KICKSTART, NEXT_NOON).happened()).isFalse();
    }

    @Test
    void dailyCreditsAreRenewedAtMidnightInUtc() {
        CreditAccount account = CreditAccount.opened(USER).renewed(DAILY, NOON).state();
        Instant lastSecond = Instant.parse("2026-03-02T23:59:59Z");
        assertThat(account.renewed(DAILY, lastSecond).happened()).isFalse();
        Change<CreditAccount, LedgerEntry> renewed =
                account.renewed(DAILY, lastSecond.plusSeconds(1));
        assertThat(renewed.events())
                .extracting(LedgerEntry::type, entry -> entry.credits().daily())
                .containsExactly(tuple(EntryType.EXPIRE, -10), tuple(EntryType.GRANT, 10));
        assertThat(renewed.events()).extracting(LedgerEntry::balanceAfter).containsExactly(0, 10);
    }

    @Test
    void aClockThatGoesBackGrantsNothing() {
        CreditAccount account = CreditAccount.opened(USER).renewed(DAILY, NEXT_NOON).state();
        assertThat(account.renewed(DAILY, NOON).happened()).isFalse();
    }

    @Test
    void nothingGrantedMakesNoEntry() {
        Change<CreditAccount, LedgerEntry> change = CreditAccount.opened(USER).renewed(0, NOON);
        assertThat(change.happened()).isFalse();
        assertThat(change.state().welcomed(0, NOON).state().isCurrentOn(DAY)).isTrue();
    }

    @Test
    void whatIsSoonestGoneIsSpentFirst() {
        Credits there = new Credits(4, 3, 2, 5);
        assertThat(there.first(1)).isEqualTo(new Credits(1, 0, 0, 0));
        assertThat(there.first(6)).isEqualTo(new Credits(4, 2, 0, 0));
        assertThat(there.first(9)).isEqualTo(new Credits(4, 3, 2, 0));
        assertThat(there.first(14)).isEqualTo(there);
    }

    @Test
    void whatIsHeldCannotBeSpentAgain() {
        CreditAccount account = account().holding(new Credits(10, 0, 0, 0));
        assertThat(account.available()).isEqualTo(new Credits(0, 0, 0, 5));
        assertThat(account.affording(5)).isEqualTo(new Credits(0, 0, 0, 5));
        assertThatThrownBy(() -> account.affording(6))
                .isInstanceOf(InsufficientCredits.class)
                .hasMessage("This costs 6 credits, and 5 are there.");
    }

    @Test
    void whatIsSpentIsOneEntryWithItsReference() {
        Payment payment = payment(new Credits(10, 0, 0, 2));
        Change<CreditAccount, LedgerEntry> spent =
                account().holding(payment.credits()).spending(payment, NOON);
        assertThat(spent.state().available()).isEqualTo(new Credits(0, 0, 0, 3));
        assertThat(spent.state().held()).isEqualTo(Credits.NONE);
        LedgerEntry entry = spent.events().getFirst();
        assertThat(entry.credits()).isEqualTo(new Credits(-10, 0, 0, -2));
        assertThat(entry.reference()).isEqualTo("plan:1");
        assertThat(entry.balanceAfter()).isEqualTo(3);
    }

    @Test
    void whatIsGivenBackOnItsDayIsThereAgainByAnEntryThatMovesNothing() {
        Payment payment = payment(new Credits(5, 0, 0, 0));
        Change<CreditAccount, LedgerEntry> released =
                account().holding(payment.credits()).givingBack(payment, NOON);
        assertThat(released.state()).isEqualTo(account());
        assertThat(released.events())
                .extracting(LedgerEntry::type, LedgerEntry::credits, LedgerEntry::balanceAfter)
                .containsExactly(tuple(EntryType.RELEASE, Credits.NONE, 15));
    }

    @Test
    void dailyCreditsThatComeBackOnALaterDayAreGone() {
        Payment payment = payment(new Credits(8, 0, 0, 1));
        CreditAccount nextDay =
                account().holding(payment.credits()).renewed(DAILY, NEXT_NOON).state();
        assertThat(nextDay.available()).isEqualTo(new Credits(10, 0, 0, 4));
        Change<CreditAccount, LedgerEntry> released = nextDay.givingBack(payment, NEXT_NOON);
        assertThat(released.state().available()).isEqualTo(new Credits(10, 0, 0, 5));
        assertThat(released.events())
                .extracting(LedgerEntry::credits)
                .isEqualTo(List.of(Credits.NONE, new Credits(-8, 0, 0, 0)));
    }

    @Test
    void dailyCreditsHeldOverMidnightCanStillBeSpent() {
        Payment payment = payment(new Credits(8, 0, 0, 0));
        CreditAccount nextDay =
                account().holding(payment.credits()).renewed(DAILY, NEXT_NOON).state();
        CreditAccount spent = nextDay.spending(payment, NEXT_NOON).state();
        assertThat(spent.available()).isEqualTo(new Credits(10, 0, 0, 5));
        assertThat(spent.booked()).isEqualTo(spent.available());
    }

    @Test
    void atMostFiftyCreditsOfASubscriptionAreCarriedOver() {
        CreditAccount first = subscribed(account(), "2026-03");
        Payment payment = payment(new Credits(0, 30, 0, 0));
        CreditAccount used = first.holding(payment.credits()).spending(payment, NOON).state();
        Change<CreditAccount, LedgerEntry> next = used.subscribed(gift("2026-04"), 50, NEXT_NOON);
        assertThat(next.state().available().subscription()).isEqualTo(150);
        assertThat(next.events())
                .extracting(LedgerEntry::type, entry -> entry.credits().subscription())
                .containsExactly(tuple(EntryType.EXPIRE, -20), tuple(EntryType.GRANT, 100));
    }

    @Test
    void fewerThanThatAreAllCarriedOver() {
        CreditAccount first = subscribed(account(), "2026-03");
        Payment payment = payment(new Credits(0, 60, 0, 0));
        CreditAccount held = first.holding(payment.credits());
        Change<CreditAccount, LedgerEntry> next = held.subscribed(gift("2026-04"), 50, NEXT_NOON);
        assertThat(next.events()).extracting(LedgerEntry::type).containsExactly(EntryType.GRANT);
        assertThat(next.state().available().subscription()).isEqualTo(140);
    }

    @Test
    void aRefundGoesToTheKindsThatHadPaidThoseThatLastFirst() {
        LedgerEntry spent = spent(account(), new Credits(10, 0, 0, 2));
        assertThat(refund(spent, 12).events())
                .extracting(LedgerEntry::type, LedgerEntry::credits)
                .containsExactly(tuple(EntryType.REFUND, new Credits(10, 0, 0, 2)));
        assertThat(refund(spent, 3).events())
                .extracting(LedgerEntry::credits)
                .containsExactly(new Credits(1, 0, 0, 2));
    }

    @Test
    void dailyCreditsOfAnEarlierDayThatArePaidBackAreGoneAtOnce() {
        CreditAccount before = account();
        LedgerEntry spent = spent(before, new Credits(10, 0, 0, 2));
        Change<CreditAccount, LedgerEntry> refunded =
                before.renewed(DAILY, NEXT_NOON)
                        .state()
                        .refunding(spent, 12, refunding(12), NEXT_NOON);
        assertThat(refunded.events())
                .extracting(LedgerEntry::type, LedgerEntry::credits)
                .containsExactly(
                        tuple(EntryType.REFUND, new Credits(10, 0, 0, 2)),
                        tuple(EntryType.EXPIRE, new Credits(-10, 0, 0, 0)));
    }

    private static Change<CreditAccount, LedgerEntry> refund(LedgerEntry spent, int amount) {
        return account().refunding(spent, amount, refunding(amount), NOON);
    }

    private static RefundCredits refunding(int amount) {
        return new RefundCredits(USER, "plan:1", amount, "It did not help", "planner-service");
    }

    private static LedgerEntry spent(CreditAccount account, Credits credits) {
        Payment payment = payment(credits);
        return account.holding(credits).spending(payment, NOON).events().getFirst();
    }

    private static CreditAccount subscribed(CreditAccount account, String period) {
        return account.subscribed(gift(period), 50, NOON).state();
    }

    private static Grant gift(String period) {
        return new Grant(
                CreditKind.SUBSCRIPTION,
                100,
                "subscription:" + period,
                "Credits of your subscription",
                null);
    }

    private static CreditAccount account() {
        CreditAccount welcomed = CreditAccount.opened(USER).welcomed(KICKSTART, NOON).state();
        return welcomed.renewed(DAILY, NOON).state();
    }

    private static Payment payment(Credits credits) {
        return new Payment(credits, DAY, Operation.PLAN, "plan:1");
    }
}
