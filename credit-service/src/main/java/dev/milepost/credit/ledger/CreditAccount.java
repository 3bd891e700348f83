package dev.milepost.credit.ledger;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
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
    public Change<CreditAccount, LedgerEntry> welcomed(Allowance allowance, Instant now) {
        if (welcomed) {
            return Change.of(this);
        }
        Credits gift = Credits.of(CreditKind.KICKSTART, allowance.kickstart());
        CreditAccount next = new CreditAccount(user, booked, held, true, renewedOn).booking(gift);
        return change(
                next,
                next.granted(CreditKind.KICKSTART, gift, "kickstart", "Welcome to Milepost", now));
    }

    /// The daily credits, once a day; what is left of the last ones goes. What was set aside of them stays with what it
    /// was set aside for.
    public Change<CreditAccount, LedgerEntry> renewed(Allowance allowance, Instant now) {
        LocalDate today = dayOf(now);
        if (renewedOn != null && !renewedOn.isBefore(today)) {
            return Change.of(this);
        }
        Credits left = Credits.of(CreditKind.DAILY, available().daily());
        CreditAccount rest = booking(left.negated());
        Credits gift = Credits.of(CreditKind.DAILY, allowance.daily());
        CreditAccount next =
                new CreditAccount(user, rest.booked, held, welcomed, today).booking(gift);
        return change(
                next,
                rest.expired(left, "daily:" + renewedOn, now),
                next.granted(CreditKind.DAILY, gift, "daily:" + today, "Credits of the day", now));
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
        return change(next, next.spent(payment, now));
    }

    /// Gives back what was set aside; daily credits of an earlier day are gone.
    public Change<CreditAccount, LedgerEntry> givingBack(Payment payment, Instant now) {
        boolean comesBack = renewedOn == null || !payment.on().isBefore(renewedOn);
        Credits gone =
                comesBack ? Credits.NONE : Credits.of(CreditKind.DAILY, payment.credits().daily());
        CreditAccount next = holding(payment.credits().negated()).booking(gone.negated());
        return change(
                next,
                next.expired(gone, "released:" + payment.reference() + ":" + payment.on(), now));
    }

    /// An allowance or a price may be nothing, and nothing makes no entry.
    private static Change<CreditAccount, LedgerEntry> change(
            CreditAccount next, LedgerEntry... entries) {
        return new Change<>(
                next, Stream.of(entries).filter(entry -> entry.credits().total() != 0).toList());
    }

    private CreditAccount booking(Credits credits) {
        return new CreditAccount(user, booked.plus(credits), held, welcomed, renewedOn);
    }

    private LedgerEntry granted(
            CreditKind kind, Credits credits, String reference, String reason, Instant now) {
        return entry(EntryType.GRANT, kind.name(), credits, reference, reason, now);
    }

    private LedgerEntry expired(Credits credits, String reference, Instant now) {
        return entry(
                EntryType.EXPIRE,
                CreditKind.DAILY.name(),
                credits.negated(),
                reference,
                "Daily credits last one day",
                now);
    }

    private LedgerEntry spent(Payment payment, Instant now) {
        return entry(
                EntryType.SPEND,
                payment.category(),
                payment.credits().negated(),
                payment.reference(),
                "A plan by the model",
                now);
    }

    private LedgerEntry entry(
            EntryType type,
            String category,
            Credits credits,
            String reference,
            String reason,
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
                now);
    }
}
