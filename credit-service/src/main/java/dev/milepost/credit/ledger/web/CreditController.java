package dev.milepost.credit.ledger.web;

import dev.milepost.credit.ledger.CreditAccount;
import dev.milepost.credit.ledger.CreditKind;
import dev.milepost.credit.ledger.Credits;
import dev.milepost.credit.ledger.CurrentAccount;
import dev.milepost.credit.ledger.EntryType;
import dev.milepost.credit.ledger.HistoryFilter;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.LedgerQueries;
import dev.milepost.credit.ledger.PriceProperties;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.Cursors;
import dev.milepost.kit.web.Page;
import dev.milepost.kit.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What the user has, and how that came about (CRED-1).
@RestController
@RequiresScope(Scope.CREDITS_READ)
@RequestMapping("/api/v1/credits")
@Tag(name = "Credits")
class CreditController {

    private final CurrentAccount accounts;
    private final LedgerQueries ledger;
    private final PriceProperties prices;
    private final Cursors cursors;
    private final Clock clock;

    CreditController(
            CurrentAccount accounts,
            LedgerQueries ledger,
            PriceProperties prices,
            Cursors cursors,
            Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.prices = prices;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/balance")
    @Operation(summary = "The credits that can be spent now, by kind")
    Mono<BalanceView> balance(UserId user) {
        return accounts.of(user).map(account -> BalanceView.of(account, clock.instant()));
    }

    @GetMapping("/history")
    @Operation(
            summary = "What was granted, spent, expired and paid back, the newest first",
            description =
                    "From `from` on and before `to`; `kind` leaves out what moved no credits of that kind")
    Mono<Page<EntryView>> history(
            UserId user,
            @RequestParam(required = false) @Nullable EntryType type,
            @RequestParam(required = false) @Nullable CreditKind kind,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int atMost = PageLimit.of(limit);
        HistoryFilter filter = new HistoryFilter(type, kind, category, from, to, reference);
        Cursors filtered = cursors.within(filter);
        EntryCursor after = filtered.decode(cursor, EntryCursor.class);
        UUID before = after == null ? null : after.id();
        return accounts.of(user)
                .then(ledger.of(user, filter, before, atMost + 1))
                .map(found -> page(found, atMost, filtered));
    }

    @GetMapping("/prices")
    @Operation(summary = "What operations cost")
    List<PriceView> prices() {
        return Stream.of(dev.milepost.credit.ledger.Operation.values())
                .map(operation -> new PriceView(operation, prices.of(operation), operation.unit()))
                .toList();
    }

    private Page<EntryView> page(List<LedgerEntry> found, int atMost, Cursors filtered) {
        return Page.of(
                found, atMost, EntryView::of, entry -> new EntryCursor(entry.id()), filtered);
    }

    /// @param total credits that can be spent, of all kinds together
    /// @param held credits that are set aside for something under way
    /// @param dailyRenewsAt when the daily credits are replaced by new ones
    record BalanceView(
            int total,
            int daily,
            int subscription,
            int purchased,
            int kickstart,
            int held,
            Instant dailyRenewsAt) {

        static BalanceView of(CreditAccount account, Instant now) {
            Credits there = account.available();
            return new BalanceView(
                    there.total(),
                    there.daily(),
                    there.subscription(),
                    there.purchased(),
                    there.kickstart(),
                    account.held().total(),
                    CreditAccount.dayOf(now).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
    }

    /// @param credits for one unit
    /// @param unit one use, or one minute begun
    record PriceView(
            dev.milepost.credit.ledger.Operation operation,
            int credits,
            dev.milepost.credit.ledger.Operation.Unit unit) {}

    /// The last entry of a page.
    record EntryCursor(UUID id) {}
}
