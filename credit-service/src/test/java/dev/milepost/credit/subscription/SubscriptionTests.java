package dev.milepost.credit.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.credit.limit.Tier;
import dev.milepost.credit.subscription.PaidSubscription.Status;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("CRED-4: what becomes of a subscription")
class SubscriptionTests {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-02T12:00:00Z");
    private static final UserId USER = new UserId(UuidV7.next());
    private static final UserId ADMIN = new UserId(UuidV7.next());
    private static final SubscriptionTerms TERMS =
            new SubscriptionTerms(
                    3,
                    Duration.ofDays(3),
                    Duration.ofMinutes(35),
                    Duration.ofHours(1),
                    Duration.ofDays(60),
                    Duration.ofMinutes(1),
                    100);
    private static final Reading PAID = new Reading("sub_1", NOW, Status.PAID, NOW, true, 0);

    private long drawn;
    private Subscription subscription = Subscription.none(USER, NOW);

    @Test
    void everybodyBeginsOnTheFreeTier() {
        assertThat(subscription.tier()).isEqualTo(Tier.FREE);
        assertThat(subscription.state()).isEqualTo(SubscriptionState.NONE);
    }

    @Nested
    class WhenItIsPaid {

        @Test
        void itIsProAndBringsTheCreditsOfThePeriod() {
            assertThat(read(PAID).events())
                    .containsExactly(
                            new SubscriptionEvent.Changed(subscription, Tier.FREE),
                            new SubscriptionEvent.PeriodBegun(subscription, "sub_1:" + NOW));
            assertThat(subscription.tier()).isEqualTo(Tier.PRO);
        }

        @Test
        void sayingItAgainChangesNothingThatIsTold() {
            read(PAID);
            assertThat(read(PAID).events())
                    .containsExactly(new SubscriptionEvent.Confirmed(subscription));
            assertThat(subscription.version()).isEqualTo(1);
        }

        @Test
        void aPeriodThatHasBegunAndIsNotPaidYetBringsNoCredits() {
            read(PAID);
            assertThat(read(PAID.inPeriod(APRIL, false)).events())
                    .hasOnlyElementsOfType(SubscriptionEvent.Changed.class);
            assertThat(read(PAID.inPeriod(APRIL, true)).events())
                    .contains(new SubscriptionEvent.PeriodBegun(subscription, "sub_1:" + APRIL));
        }

        @Test
        void aFirstPaymentThatWasNeverMadeIsNothing() {
            assertThat(read(PAID.with(Status.NOT_BEGUN, 1)).happened()).isFalse();
        }

        @Test
        void aReadingThatWasBegunEarlierIsPassedOver() {
            read(PAID);
            long late = ++drawn;
            read(PAID.with(Status.ENDED, 0));
            assertThat(billed(PAID, late).happened()).isFalse();
            assertThat(subscription.state()).isEqualTo(SubscriptionState.CANCELLED);
        }

        @Test
        void theReadingThatOnlyConfirmedCountsAsWell() {
            read(PAID);
            long late = ++drawn;
            read(PAID);
            assertThat(billed(PAID.with(Status.UNPAID, 1), late).happened()).isFalse();
        }
    }

    @Nested
    class WhenPaymentsFail {

        @Test
        void theThirdBeginsTheDaysOfGrace() {
            read(PAID);
            read(PAID.with(Status.UNPAID, 1));
            read(PAID.with(Status.UNPAID, 2));
            assertThat(subscription.state()).isEqualTo(SubscriptionState.PAST_DUE);
            read(PAID.with(Status.UNPAID, 3));
            assertThat(subscription.state()).isEqualTo(SubscriptionState.GRACE);
            assertThat(subscription.tier()).isEqualTo(Tier.PRO);
            assertThat(graceUntil()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        }

        @Test
        void laterFailuresDoNotMakeThemLonger() {
            read(PAID.with(Status.UNPAID, 3));
            read(PAID.with(Status.UNPAID, 4), NOW.plus(Duration.ofDays(2)));
            assertThat(graceUntil()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        }

        @Test
        void whatTheProviderTriesNoMoreHasItsDaysOfGraceToo() {
            read(PAID.with(Status.GIVEN_UP, 1));
            assertThat(subscription.state()).isEqualTo(SubscriptionState.GRACE);
        }

        @Test
        void itLapsesWhenTheyAreOverAndNotBefore() {
            read(PAID.with(Status.UNPAID, 3));
            Instant end = NOW.plus(Duration.ofDays(3));
            assertThat(subscription.graceOver(end.minusMillis(1)).happened()).isFalse();
            Change<Subscription, SubscriptionEvent> over = subscription.graceOver(end);
            assertThat(over.state().state()).isEqualTo(SubscriptionState.LAPSED);
            assertThat(over.state().tier()).isEqualTo(Tier.FREE);
            assertThat(over.state().graceOver(end).happened()).isFalse();
        }

        @Test
        void aPaymentMakesItActiveAgainAlsoWhenItHadLapsed() {
            read(PAID.with(Status.UNPAID, 3));
            subscription = subscription.graceOver(NOW.plus(Duration.ofDays(3))).state();
            read(PAID.with(Status.UNPAID, 4), NOW.plus(Duration.ofDays(4)));
            assertThat(subscription.state()).isEqualTo(SubscriptionState.LAPSED);
            read(PAID, NOW.plus(Duration.ofDays(5)));
            assertThat(subscription.state()).isEqualTo(SubscriptionState.ACTIVE);
            assertThat(graceUntil()).isNull();
        }
    }

    @Nested
    class WhenAUserSubscribesAgain {

        private final Reading second = new Reading("sub_2", APRIL, Status.PAID, APRIL, true, 0);

        @Test
        void theEndOfTheFirstChangesNothingWhicheverIsHeardOfFirst() {
            read(second);
            assertThat(read(PAID.with(Status.ENDED, 0)).events())
                    .containsExactly(new SubscriptionEvent.Confirmed(subscription));
            assertThat(subscription.state()).isEqualTo(SubscriptionState.ACTIVE);
        }

        @Test
        void payingTwiceIsSeenOnceAndTheEndOfOneLeavesTheOther() {
            read(PAID);
            assertThat(read(second).events())
                    .contains(new SubscriptionEvent.PaidTwice(subscription, "sub_2"));
            assertThat(read(second).events())
                    .noneMatch(SubscriptionEvent.PaidTwice.class::isInstance);
            assertThat(subscription.toCancel()).hasSize(2);
            read(second.with(Status.ENDED, 0));
            assertThat(subscription.state()).isEqualTo(SubscriptionState.ACTIVE);
            assertThat(subscription.paid().id()).isEqualTo("sub_1");
        }

        @Test
        void itsCreditsAreItsOwn() {
            read(PAID);
            assertThat(read(second).events())
                    .contains(new SubscriptionEvent.PeriodBegun(subscription, "sub_2:" + APRIL));
        }

        @Test
        void oneThatNeverBeganEndsNothing() {
            read(PAID);
            assertThat(
                            read(new Reading("sub_2", APRIL, Status.NOT_BEGUN, APRIL, false, 1))
                                    .happened())
                    .isFalse();
        }
    }

    @Nested
    class WhenAnAdminGivesPro {

        @Test
        void itIsThereUntilItIsTakenBack() {
            give();
            assertThat(subscription.tier()).isEqualTo(Tier.PRO);
            assertThat(subscription.given(ADMIN, "Thanks", NOW).happened()).isFalse();
            takeBack();
            assertThat(subscription.tier()).isEqualTo(Tier.FREE);
            assertThat(subscription.takenBack(ADMIN, "Over", NOW).happened()).isFalse();
        }

        @Test
        void itOutlastsWhatWasPaid() {
            read(PAID);
            give();
            read(PAID.with(Status.ENDED, 0));
            assertThat(subscription.state()).isEqualTo(SubscriptionState.CANCELLED);
            assertThat(subscription.tier()).isEqualTo(Tier.PRO);
        }

        @Test
        void whatIsPaidForCannotBeTaken() {
            read(PAID);
            assertThatThrownBy(() -> subscription.takenBack(ADMIN, "Over", NOW))
                    .isInstanceOf(SubscriptionIsPaid.class);
            give();
            takeBack();
            assertThat(subscription.isGiven()).isFalse();
            assertThat(subscription.tier()).isEqualTo(Tier.PRO);
        }

        @Test
        void itBringsTheCreditsOfEachMonthAndNoMoreWhenItIsGivenAgain() {
            assertThat(give()).containsExactly("given:2026-03");
            takeBack();
            assertThat(give()).containsExactly("given:2026-03");
            assertThat(monthAt(NOW.plus(Duration.ofDays(20)))).isEmpty();
            assertThat(monthAt(Instant.parse("2026-04-01T00:00:00Z")))
                    .containsExactly("given:2026-04");
            takeBack();
            assertThat(monthAt(Instant.parse("2026-05-01T00:00:00Z"))).isEmpty();
        }

        @Test
        void whoPaysHasTheCreditsOfThePaymentAlone() {
            read(PAID);
            assertThat(give()).isEmpty();
            assertThat(monthAt(APRIL)).isEmpty();
            read(PAID.with(Status.ENDED, 0));
            assertThat(monthAt(Instant.parse("2026-05-01T00:00:00Z")))
                    .containsExactly("given:2026-05");
        }

        private List<String> give() {
            return periods(subscription.given(ADMIN, "Thanks", NOW));
        }

        private List<String> monthAt(Instant now) {
            return periods(subscription.monthBegun(now));
        }

        private void takeBack() {
            subscription = subscription.takenBack(ADMIN, "Over", NOW).state();
        }

        private List<String> periods(Change<Subscription, SubscriptionEvent> change) {
            subscription = change.state();
            return change.events().stream()
                    .filter(SubscriptionEvent.PeriodBegun.class::isInstance)
                    .map(event -> ((SubscriptionEvent.PeriodBegun) event).period())
                    .toList();
        }
    }

    @Nested
    class WhenNobodyTellsAnything {

        private static final Duration HOUR = Duration.ofHours(1);

        @Test
        void whatIsPaidIsLookedAtOnceItShouldHaveBeenRenewed() {
            read(PAID);
            assertThat(look(NOW)).isEqualTo(NOW.plus(Duration.ofDays(30)).plus(HOUR));
        }

        @Test
        void whatWaitsForAPaymentIsLookedAtEveryWhile() {
            read(PAID.inPeriod(NOW, false).with(Status.UNPAID, 1));
            assertThat(look(APRIL)).isEqualTo(APRIL.plus(HOUR));
        }

        @Test
        void whatHasEndedIsNotLookedAtAgain() {
            read(PAID.with(Status.ENDED, 0));
            assertThat(look(NOW)).isNull();
        }

        private @Nullable Instant look(Instant now) {
            return Objects.requireNonNull(subscription.billing()).lookAgainAt(now, HOUR);
        }
    }

    /// The provider's state goes on while its events travel; each is delivered twice, and in any order, and each delivery
    /// reads what is there at its moment and may be applied later than one that began after it.
    @Test
    void anyOrderOfReadingsEndsInTheSameState() {
        List<Reading> life =
                List.of(
                        PAID.with(Status.NOT_BEGUN, 0),
                        PAID,
                        PAID.inPeriod(APRIL, false),
                        PAID.inPeriod(APRIL, false).with(Status.UNPAID, 1),
                        PAID.inPeriod(APRIL, false).with(Status.UNPAID, 3),
                        PAID.inPeriod(APRIL, true));
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            Subscription end = after(life, random);
            assertThat(end.state()).isEqualTo(SubscriptionState.ACTIVE);
            Billing billing = Objects.requireNonNull(end.billing());
            assertThat(billing.creditedPeriod()).isEqualTo(APRIL);
            assertThat(billing.graceUntil()).isNull();
        }
    }

    private static Subscription after(List<Reading> life, Random random) {
        List<Numbered> readings = new ArrayList<>();
        long number = 0;
        for (int at = 0; at < life.size(); at++) {
            for (int delivery = 0; delivery < 2; delivery++) {
                // An event of this moment is read at it, or later.
                int seen = at + random.nextInt(life.size() - at);
                readings.add(new Numbered(life.get(seen), ++number));
            }
        }
        Collections.shuffle(readings, random);
        Subscription known = Subscription.none(USER, NOW);
        for (Numbered one : readings) {
            known = known.billed(one.reading().paid(), one.number(), TERMS, NOW).state();
        }
        return known;
    }

    private Change<Subscription, SubscriptionEvent> read(Reading reading) {
        return read(reading, NOW);
    }

    private Change<Subscription, SubscriptionEvent> read(Reading reading, Instant now) {
        Change<Subscription, SubscriptionEvent> change =
                subscription.billed(reading.paid(), ++drawn, TERMS, now);
        subscription = change.state();
        return change;
    }

    private Change<Subscription, SubscriptionEvent> billed(Reading reading, long number) {
        return subscription.billed(reading.paid(), number, TERMS, NOW);
    }

    private @Nullable Instant graceUntil() {
        return Objects.requireNonNull(subscription.billing()).graceUntil();
    }

    private record Numbered(Reading reading, long number) {}

    private record Reading(
            String id,
            Instant begunAt,
            Status status,
            Instant periodStart,
            boolean periodPaid,
            int failures) {

        Reading with(Status other, int failedPayments) {
            return new Reading(id, begunAt, other, periodStart, periodPaid, failedPayments);
        }

        Reading inPeriod(Instant start, boolean isPaid) {
            return new Reading(id, begunAt, status, start, isPaid, failures);
        }

        PaidSubscription paid() {
            return new PaidSubscription(
                    id,
                    "cus_1",
                    USER,
                    status,
                    begunAt,
                    periodStart,
                    periodStart.plus(Duration.ofDays(30)),
                    false,
                    periodPaid,
                    failures);
        }
    }
}
