package dev.milepost.credit.subscription;

import dev.milepost.credit.limit.Tier;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tier of a user and why (CRED-4). Everybody begins on the free one. Pro is paid for or given by an admin; what is paid for
/// is what the provider of payments last said of it, so it never matters in which order, or how often, its events come. When
/// payments fail it is past due, then in its days of grace, and then lapsed, until a payment comes or the provider ends it.
///
/// @param gift what an admin last said of the tier; null when none ever did
/// @param billings all that the user ever paid for, each subscription once
/// @param version grows with each change that is told
public record Subscription(
        UserId user, @Nullable Gift gift, List<Billing> billings, long version, Instant changedAt) {

    public Subscription {
        billings = List.copyOf(billings);
    }

    /// Of somebody who never had another tier.
    public static Subscription none(UserId user, Instant now) {
        return new Subscription(user, null, List.of(), 0, now);
    }

    /// The one that counts; null when the user never paid.
    public @Nullable Billing billing() {
        return billings.stream().max(Billing.WEIGHT).orElse(null);
    }

    public SubscriptionState state() {
        Billing billing = billing();
        return billing == null ? SubscriptionState.NONE : billing.state();
    }

    public boolean isGiven() {
        return gift != null && gift.holds();
    }

    public Tier tier() {
        return isGiven() ? Tier.PRO : state().tier();
    }

    /// Who pays for a new subscription.
    ///
    /// @throws AlreadySubscribed when one is there that has not ended
    Customer customer(String email) {
        if (alive().findAny().isPresent()) {
            throw new AlreadySubscribed();
        }
        Billing last = billing();
        return new Customer(user, email, last == null ? null : last.paid().customer());
    }

    /// What the user pays for, or last did.
    ///
    /// @throws NothingPaidYet when there is none
    PaidSubscription paid() {
        Billing billing = billing();
        if (billing == null) {
            throw new NothingPaidYet();
        }
        return billing.paid();
    }

    /// Those that have not ended: one, unless the user has paid twice.
    ///
    /// @throws NothingPaidYet when there is none
    List<PaidSubscription> toCancel() {
        List<PaidSubscription> alive = alive().map(Billing::paid).toList();
        if (alive.isEmpty()) {
            throw new NothingPaidYet();
        }
        return alive;
    }

    /// What the provider of payments said when it was asked.
    ///
    /// @param reading the number that was drawn before it was asked
    Change<Subscription, SubscriptionEvent> billed(
            PaidSubscription read, long reading, SubscriptionTerms terms, Instant now) {
        Billing known = billing(read.id());
        if (!Billing.isNews(known, read, reading)) {
            return Change.of(this);
        }
        Billing next =
                Billing.of(
                        known,
                        read,
                        reading,
                        new Billing.Dunning(terms.failedPayments(), terms.grace(), now));
        Change<Subscription, SubscriptionEvent> billed = with(next, now);
        return billed.then(billed.state().brought(next, known));
    }

    /// The credits of a period that is paid, and word of a user who pays twice.
    private Change<Subscription, SubscriptionEvent> brought(Billing next, @Nullable Billing known) {
        Change<Subscription, SubscriptionEvent> nothing = Change.of(this);
        Change<Subscription, SubscriptionEvent> credits =
                next.hasNewPeriodSince(known) ? periodBegun(next.paid()) : nothing;
        return isFirstPaymentBesideAnother(next, known)
                ? credits.then(
                        Change.of(this, new SubscriptionEvent.PaidTwice(this, next.paid().id())))
                : credits;
    }

    private Change<Subscription, SubscriptionEvent> periodBegun(PaidSubscription paid) {
        String period = paid.id() + ":" + paid.periodStart();
        return Change.of(this, new SubscriptionEvent.PeriodBegun(this, period));
    }

    private boolean isFirstPaymentBesideAnother(Billing next, @Nullable Billing known) {
        boolean first = next.bringsPro() && (known == null || !known.isAlive());
        return first && alive().count() > 1;
    }

    /// Pro without a payment, until it is taken back; with the month's credits, unless a payment brings them.
    Change<Subscription, SubscriptionEvent> given(UserId admin, String reason, Instant now) {
        if (isGiven()) {
            return Change.of(this);
        }
        Change<Subscription, SubscriptionEvent> given =
                changed(Gift.of(admin, reason, now), billings, now);
        return given.then(given.state().monthBegun(now));
    }

    /// Ends what was given; what is paid for stays.
    ///
    /// @throws SubscriptionIsPaid when nothing was given and the user pays for pro
    Change<Subscription, SubscriptionEvent> takenBack(UserId admin, String reason, Instant now) {
        if (gift != null && gift.holds()) {
            return changed(gift.takenBack(admin, reason), billings, now);
        }
        if (state().tier() == Tier.PRO) {
            throw new SubscriptionIsPaid();
        }
        return Change.of(this);
    }

    /// The credits of the month for who was given pro and does not pay.
    Change<Subscription, SubscriptionEvent> monthBegun(Instant now) {
        if (gift == null || !gift.isDue(now)) {
            return Change.of(this);
        }
        Subscription next =
                new Subscription(user, gift.untilNextMonth(now), billings, version, changedAt);
        return Change.of(
                next,
                state().tier() == Tier.PRO
                        ? new SubscriptionEvent.Confirmed(next)
                        : new SubscriptionEvent.PeriodBegun(next, Gift.period(now)));
    }

    /// Ends the days of grace that are over.
    Change<Subscription, SubscriptionEvent> graceOver(Instant now) {
        List<Billing> over = billings.stream().filter(billing -> billing.isGraceOver(now)).toList();
        Change<Subscription, SubscriptionEvent> change = Change.of(this);
        for (Billing billing : over) {
            change = change.then(change.state().with(billing.lapsed(), now));
        }
        return change;
    }

    private @Nullable Billing billing(String id) {
        return billings.stream().filter(billing -> billing.isOf(id)).findAny().orElse(null);
    }

    private Stream<Billing> alive() {
        return billings.stream().filter(Billing::isAlive);
    }

    /// With one of the billings as it is now. It is told when what counts for the user says something else than before.
    private Change<Subscription, SubscriptionEvent> with(Billing one, Instant now) {
        Stream<Billing> others =
                billings.stream().filter(billing -> !billing.isOf(one.paid().id()));
        Subscription next =
                new Subscription(
                        user,
                        gift,
                        Stream.concat(others, Stream.of(one)).toList(),
                        version,
                        changedAt);
        Billing counts = next.billing();
        return counts != null && counts.saysTheSameAs(billing())
                ? Change.of(next, new SubscriptionEvent.Confirmed(next))
                : changed(gift, next.billings(), now);
    }

    private Change<Subscription, SubscriptionEvent> changed(
            @Nullable Gift nowGiven, List<Billing> nowBilled, Instant now) {
        Subscription next = new Subscription(user, nowGiven, nowBilled, version + 1, now);
        return Change.of(next, new SubscriptionEvent.Changed(next, tier()));
    }
}
