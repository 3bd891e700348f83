package dev.milepost.credit.ledger;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What a user has, and what can happen to it (CRED-1, CRED-2). Days are UTC days.
///
/// @param booked what the entries of the ledger add up to
/// @param held the part of it that is set aside
/// @param welcomed whether the kickstart credits were granted
/// @param renewedOn the day of the last daily credits
public record CreditAccount(
        UserId user,
        Credits booked,
        Credits held,
        boolean welcomed,
        @Nullable LocalDate renewedOn) {

    public static CreditAccount opened(UserId user) {
        return new CreditAccount(user, Credits.NONE, Credits.NONE, false, null);
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /// What can be spent now.
    public Credits available() {
        return booked.minus(held);
    }

    /// Whether everything that is due on a day was granted.
    public boolean isCurrentOn(LocalDate day) {
        return welcomed && renewedOn != null && !renewedOn.isBefore(day);
    }

    /// The kickstart credits, once.
    public Change<CreditAccount, LedgerEntry> welcomed(int kickstart, Instant now) {
        if (welcomed) {
            return Change.of(this);
        }
        Grant gift =
                new Grant(
                        CreditKind.KICKSTART, kickstart, "kickstart", "Welcome to Milepost", null);
        return new CreditAccount(user, booked, held, true, renewedOn).given(gift, now);
    }

    /// The daily credits, once a day; what is left of the last ones goes. What was set aside of them stays with what it
    /// was set aside for.
    public Change<CreditAccount, LedgerEntry> renewed(int daily, Instant now) {
        LocalDate today = dayOf(now);
        if (renewedOn != null && !renewedOn.isBefore(today)) {
            return Change.of(this);
        }
        Grant gift =
                new Grant(CreditKind.DAILY, daily, "daily:" + today, "Credits of the day", null);
        Credits left = Credits.of(CreditKind.DAILY, available().daily());
        Change<CreditAccount, LedgerEntry> emptied =
                expiring(left, "daily:" + renewedOn, "Daily credits last one day", now);
        CreditAccount rest = emptied.state();
        return emptied.then(
                new CreditAccount(user, rest.booked, held, welcomed, today).given(gift, now));
    }

    /// The credits of a new period of a subscription; what is left of the last one is carried over up to a limit, and the rest
    /// goes.
    Change<CreditAccount, LedgerEntry> subscribed(Grant gift, int carriedOver, Instant now) {
        int tooMuch = Math.max(0, available().subscription() - carriedOver);
        Change<CreditAccount, LedgerEntry> trimmed =
                expiring(
                        Credits.of(CreditKind.SUBSCRIPTION, tooMuch),
                        gift.reference(),
                        "At most %d credits of a subscription are carried over"
                                .formatted(carriedOver),
                        now);
        return trimmed.then(trimmed.state().given(gift, now));
    }

    /// Gives credits.
    Change<CreditAccount, LedgerEntry> given(Grant grant, Instant now) {
        CreditAccount next = booking(grant.credits());
        return change(
                next,
                next.entry(
                        EntryType.GRANT,
                        grant.kind().name(),
                        grant.credits(),
                        grant.reference(),
                        grant.reason(),
                        grant.grantedBy(),
                        now));
    }

    /// What would pay so much.
    ///
    /// @throws InsufficientCredits when that is more than there is
    public Credits affording(int amount) {
        Credits there = available();
        if (there.total() < amount) {
            throw new InsufficientCredits(amount, there.total());
        }
        return there.first(amount);
    }

    /// Sets credits aside; the ledger does not know of it until they are spent.
    public CreditAccount holding(Credits credits) {
        return new CreditAccount(user, booked, held.plus(credits), welcomed, renewedOn);
    }

    /// Spends what was set aside.
    public Change<CreditAccount, LedgerEntry> spending(Payment payment, Instant now) {
        CreditAccount next =
                holding(payment.credits().negated()).booking(payment.credits().negated());
        return change(
                next,
                next.entry(
                        EntryType.SPEND,
                        payment.operation().name(),
                        payment.credits().negated(),
                        payment.reference(),
                        payment.operation().words(),
                        null,
                        now));
    }

    /// Sets what was set aside free again; daily credits of an earlier day are gone. The entry of a release moves nothing,
    /// because what is set aside never left the balance.
    public Change<CreditAccount, LedgerEntry> givingBack(Payment payment, Instant now) {
        int amount = payment.credits().total();
        CreditAccount free = holding(payment.credits().negated());
        if (amount == 0) {
            return Change.of(free);
        }
        LedgerEntry release =
                free.entry(
                        EntryType.RELEASE,
                        payment.operation().name(),
                        Credits.NONE,
                        payment.reference(),
                        "%d credits that were set aside are free again".formatted(amount),
                        null,
                        now);
        return Change.of(free, release)
                .then(
                        free.expiring(
                                ofAnEarlierDay(payment.credits(), payment.on()),
                                "released:" + payment.reference() + ":" + payment.on(),
                                "Daily credits last one day",
                                now));
    }

    /// Pays back a part of what was spent, first what had come from kinds that last; daily credits of an earlier day expire at
    /// once.
    Change<CreditAccount, LedgerEntry> refunding(
            LedgerEntry spent, int amount, RefundCredits command, Instant now) {
        Credits back = spent.credits().negated().last(amount);
        CreditAccount next = booking(back);
        LedgerEntry refund =
                next.entry(
                        EntryType.REFUND,
                        spent.category(),
                        back,
                        spent.reference(),
                        command.reason(),
                        command.refundedBy(),
                        now);
        return Change.of(next, refund)
                .then(
                        next.expiring(
                                ofAnEarlierDay(back, dayOf(spent.at())),
                                "refunded:" + spent.reference(),
                                "Daily credits last one day",
                                now));
    }

    /// Takes back credits whose payment was: those that are there and not set aside.
    Change<CreditAccount, LedgerEntry> returning(TakeBackPurchasedCredits command, Instant now) {
        int there = Math.min(available().purchased(), command.amount());
        return expiring(
                Credits.of(CreditKind.PURCHASED, there),
                returnOf(command.reference()),
                "The payment for these credits was paid back",
                now);
    }

    /// The reference of credits that go because their payment was paid back.
    static String returnOf(String payment) {
        return "returned:" + payment;
    }

    /// Those of some credits that were for a day which is over.
    private Credits ofAnEarlierDay(Credits credits, LocalDate day) {
        boolean over = renewedOn != null && day.isBefore(renewedOn);
        return over ? Credits.of(CreditKind.DAILY, credits.daily()) : Credits.NONE;
    }

    private Change<CreditAccount, LedgerEntry> expiring(
            Credits gone, String reference, String reason, Instant now) {
        CreditAccount next = booking(gone.negated());
        return change(
                next,
                next.entry(
                        EntryType.EXPIRE,
                        kindOf(gone).name(),
                        gone.negated(),
                        reference,
                        reason,
                        null,
                        now));
    }

    /// What expires is of one kind.
    private static CreditKind kindOf(Credits gone) {
        if (gone.daily() > 0) {
            return CreditKind.DAILY;
        }
        return gone.subscription() > 0 ? CreditKind.SUBSCRIPTION : CreditKind.PURCHASED;
    }

    /// An allowance or a price may be nothing, and nothing makes no entry.
    private static Change<CreditAccount, LedgerEntry> change(
            CreditAccount next, LedgerEntry entry) {
        return entry.credits().total() == 0 ? Change.of(next) : Change.of(next, entry);
    }

    private CreditAccount booking(Credits credits) {
        return new CreditAccount(user, booked.plus(credits), held, welcomed, renewedOn);
    }

    private LedgerEntry entry(
            EntryType type,
            String category,
            Credits credits,
            String reference,
            String reason,
            @Nullable String grantedBy,
            Instant now) {
        return new LedgerEntry(
                UuidV7.next(),
                user,
                type,
                category,
                credits,
                booked.total(),
                reference,
                reason,
                grantedBy,
                now);
    }
}
