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

    private static final Allowance ALLOWANCE = new Allowance(5, 10);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NEXT_NOON = NOON.plus(Duration.ofDays(1));
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final UserId USER = new UserId(UuidV7.next());

    @Test
    void everybodyIsWelcomedOnce() {
        Change<CreditAccount, LedgerEntry> change =
                CreditAccount.opened(USER).welcomed(ALLOWANCE, NOON);
        assertThat(change.state().available()).isEqualTo(new Credits(0, 0, 0, 5));
        assertThat(change.events()).hasSize(1);
        LedgerEntry entry = change.events().getFirst();
        assertThat(entry.type()).isEqualTo(EntryType.GRANT);
        assertThat(entry.category()).isEqualTo("KICKSTART");
        assertThat(entry.balanceAfter()).isEqualTo(5);
        assertThat(change.state().welcomed(ALLOWANCE, NEXT_NOON).happened()).isFalse();
    }

    @Test
    void dailyCreditsAreRenewedAtMidnightInUtc() {
        CreditAccount account = CreditAccount.opened(USER).renewed(ALLOWANCE, NOON).state();
        Instant lastSecond = Instant.parse("2026-03-02T23:59:59Z");
        assertThat(account.renewed(ALLOWANCE, lastSecond).happened()).isFalse();
        Change<CreditAccount, LedgerEntry> renewed =
                account.renewed(ALLOWANCE, lastSecond.plusSeconds(1));
        assertThat(renewed.events())
                .extracting(LedgerEntry::type, entry -> entry.credits().daily())
                .containsExactly(tuple(EntryType.EXPIRE, -10), tuple(EntryType.GRANT, 10));
        assertThat(renewed.events()).extracting(LedgerEntry::balanceAfter).containsExactly(0, 10);
    }

    @Test
    void aClockThatGoesBackGrantsNothing() {
        CreditAccount account = CreditAccount.opened(USER).renewed(ALLOWANCE, NEXT_NOON).state();
        assertThat(account.renewed(ALLOWANCE, NOON).happened()).isFalse();
    }

    @Test
    void nothingGrantedMakesNoEntry() {
        Allowance nothing = new Allowance(0, 0);
        Change<CreditAccount, LedgerEntry> change =
                CreditAccount.opened(USER).renewed(nothing, NOON);
        assertThat(change.happened()).isFalse();
        assertThat(change.state().welcomed(nothing, NOON).state().isCurrentOn(DAY)).isTrue();
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
    void whatIsGivenBackOnItsDayIsThereAgainWithoutAnEntry() {
        Payment payment = payment(new Credits(5, 0, 0, 0));
        Change<CreditAccount, LedgerEntry> released =
                account().holding(payment.credits()).givingBack(payment, NOON);
        assertThat(released.state()).isEqualTo(account());
        assertThat(released.happened()).isFalse();
    }

    @Test
    void dailyCreditsThatComeBackOnALaterDayAreGone() {
        Payment payment = payment(new Credits(8, 0, 0, 1));
        CreditAccount nextDay =
                account().holding(payment.credits()).renewed(ALLOWANCE, NEXT_NOON).state();
        assertThat(nextDay.available()).isEqualTo(new Credits(10, 0, 0, 4));
        Change<CreditAccount, LedgerEntry> released = nextDay.givingBack(payment, NEXT_NOON);
        assertThat(released.state().available()).isEqualTo(new Credits(10, 0, 0, 5));
        assertThat(released.events())
                .extracting(LedgerEntry::credits)
                .isEqualTo(List.of(new Credits(-8, 0, 0, 0)));
    }

    @Test
    void dailyCreditsHeldOverMidnightCanStillBeSpent() {
        Payment payment = payment(new Credits(8, 0, 0, 0));
        CreditAccount nextDay =
                account().holding(payment.credits()).renewed(ALLOWANCE, NEXT_NOON).state();
        CreditAccount spent = nextDay.spending(payment, NEXT_NOON).state();
        assertThat(spent.available()).isEqualTo(new Credits(10, 0, 0, 5));
        assertThat(spent.booked()).isEqualTo(spent.available());
    }

    private static CreditAccount account() {
        CreditAccount welcomed = CreditAccount.opened(USER).welcomed(ALLOWANCE, NOON).state();
        return welcomed.renewed(ALLOWANCE, NOON).state();
    }

    private static Payment payment(Credits credits) {
        return new Payment(credits, DAY, "PLAN", "plan:1");
    }
}
