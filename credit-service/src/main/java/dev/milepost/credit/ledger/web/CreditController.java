package dev.milepost.credit.ledger.web;

import dev.milepost.credit.ledger.CreditAccount;
import dev.milepost.credit.ledger.Credits;
import dev.milepost.credit.ledger.CurrentAccount;
import dev.milepost.credit.ledger.EntryType;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.LedgerQueries;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What the user has, and how that came about (CRED-1).
@RestController
@RequestMapping("/api/v1/credits")
@Tag(name = "Credits")
class CreditController {

    private final CurrentAccount accounts;
    private final LedgerQueries ledger;
    private final Cursors cursors;
    private final Clock clock;

    CreditController(CurrentAccount accounts, LedgerQueries ledger, Cursors cursors, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/balance")
    @Operation(summary = "The credits that can be spent now, by kind")
    Mono<BalanceView> balance(UserId user) {
        return accounts.of(user).map(account -> BalanceView.of(account, clock.instant()));
    }

    @GetMapping("/history")
    @Operation(summary = "What was granted, spent and expired, the newest first")
    Mono<Page<EntryView>> history(
            UserId user,
            @RequestParam(required = false) @Nullable EntryType type,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int atMost = PageLimit.of(limit);
        Cursors ofType = cursors.within(type);
        EntryCursor after = ofType.decode(cursor, EntryCursor.class);
        UUID before = after == null ? null : after.id();
        return accounts.of(user)
                .then(ledger.of(user, type, before, atMost + 1))
                .map(found -> page(found, atMost, ofType));
    }

    private Page<EntryView> page(List<LedgerEntry> found, int atMost, Cursors ofType) {
        return Page.of(found, atMost, EntryView::of, entry -> new EntryCursor(entry.id()), ofType);
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

    /// @param amount signed: what was spent or expired is negative
    /// @param balanceAfter credits of all kinds together, those that are set aside included
    record EntryView(
            UUID id,
            EntryType type,
            String category,
            int amount,
            int balanceAfter,
            String reference,
            String reason,
            Instant createdAt) {

        static EntryView of(LedgerEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.type(),
                    entry.category(),
                    entry.credits().total(),
                    entry.balanceAfter(),
                    entry.reference(),
                    entry.reason(),
                    entry.at());
        }
    }

    /// The last entry of a page.
    record EntryCursor(UUID id) {}
}
