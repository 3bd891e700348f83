package dev.milepost.credit.ledger.persistence;

import dev.milepost.credit.ledger.BookedCredits;
import dev.milepost.credit.ledger.CreditAccount;
import dev.milepost.credit.ledger.CreditAccounts;
import dev.milepost.credit.ledger.Credits;
import dev.milepost.credit.ledger.EntryType;
import dev.milepost.credit.ledger.LedgerAnnouncements;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.Spending;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.RequestId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Accounts in the table `credit_accounts`, and their entries in `ledger_entries`.
@Component
class R2dbcCreditAccounts implements CreditAccounts {

    private static final String FIND = "SELECT * FROM credit_accounts WHERE user_id = :user_id";

    /// Opens the account or locks it, and reads it, in one statement.
    private static final String LOCK =
            """
            INSERT INTO credit_accounts (user_id) VALUES (:user_id)
            ON CONFLICT (user_id) DO UPDATE SET user_id = excluded.user_id
            RETURNING *
            """;

    private static final String SAVE =
            """
            UPDATE credit_accounts
               SET daily = :daily, subscription = :subscription, purchased = :purchased, kickstart = :kickstart,
                   daily_held = :daily_held, subscription_held = :subscription_held,
                   purchased_held = :purchased_held, kickstart_held = :kickstart_held,
                   welcomed = :welcomed, renewed_on = :renewed_on
             WHERE user_id = :user_id
            """;
    private static final String APPEND =
            """
            INSERT INTO ledger_entries (id, user_id, type, category, daily, subscription, purchased, kickstart,
                                        balance_after, reference, reason, granted_by, created_at)
            VALUES (:id, :user_id, :type, :category, :daily, :subscription, :purchased, :kickstart,
                    :balance_after, :reference, :reason, :granted_by, :created_at)
            """;

    private static final String ENTRY =
            """
            SELECT * FROM ledger_entries
             WHERE user_id = :user_id AND type = :type AND type <> 'RELEASE' AND reference = :reference
            """;

    private final DatabaseClient database;
    private final Spendings spendings;
    private final SpendingBatches batches;
    private final LedgerAnnouncements announcements;
    private final BookedCredits booked;

    R2dbcCreditAccounts(
            DatabaseClient database,
            Spendings spendings,
            SpendingBatches batches,
            LedgerAnnouncements announcements,
            BookedCredits booked) {
        this.database = database;
        this.spendings = spendings;
        this.batches = batches;
        this.announcements = announcements;
        this.booked = booked;
    }

    @Override
    public Mono<CreditAccount> find(UserId user) {
        return database.sql(FIND)
                .bind("user_id", user.value())
                .map(R2dbcCreditAccounts::account)
                .one();
    }

    @Override
    public Mono<CreditAccount> locked(UserId user) {
        return database.sql(LOCK)
                .bind("user_id", user.value())
                .map(R2dbcCreditAccounts::account)
                .one();
    }

    @Override
    public Mono<CreditAccount> save(Change<CreditAccount, LedgerEntry> change) {
        return update(change.state())
                .thenMany(Flux.fromIterable(change.events()).concatMap(this::append))
                .then(announcements.announce(change.events()))
                .doOnSuccess(_ -> change.events().forEach(booked::count))
                .thenReturn(change.state());
    }

    @Override
    public Mono<LedgerEntry> entry(UserId user, EntryType type, String reference) {
        return database.sql(ENTRY)
                .bind("user_id", user.value())
                .bind("type", type.name())
                .bind("reference", reference)
                .map(EntryRow::entry)
                .one();
    }

    @Override
    public Mono<LedgerEntry> spend(Spending spending) {
        return Mono.deferContextual(context ->
                        spent(new AskedSpending(UuidV7.next(), spending, RequestId.of(context))))
                .doOnNext(booked::count);
    }

    /// What is asked for in a transaction is made in it; the others may go together.
    private Mono<LedgerEntry> spent(AskedSpending asked) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .hasElement()
                .onErrorReturn(NoTransactionException.class, false)
                .flatMap(inTransaction ->
                        inTransaction
                                ? spendings
                                        .made(List.of(asked))
                                        .flatMapIterable(Function.identity())
                                        .next()
                                : batches.made(asked));
    }

    private Mono<Void> update(CreditAccount account) {
        LocalDate renewedOn = account.renewedOn();
        return database.sql(SAVE)
                .bind("user_id", account.user().value())
                .bind("daily", account.booked().daily())
                .bind("subscription", account.booked().subscription())
                .bind("purchased", account.booked().purchased())
                .bind("kickstart", account.booked().kickstart())
                .bind("daily_held", account.held().daily())
                .bind("subscription_held", account.held().subscription())
                .bind("purchased_held", account.held().purchased())
                .bind("kickstart_held", account.held().kickstart())
                .bind("welcomed", account.welcomed())
                .bind("renewed_on", Parameters.in(R2dbcType.DATE, renewedOn))
                .then();
    }

    private Mono<Void> append(LedgerEntry entry) {
        return database.sql(APPEND)
                .bind("id", entry.id())
                .bind("user_id", entry.user().value())
                .bind("type", entry.type().name())
                .bind("category", entry.category())
                .bind("daily", entry.credits().daily())
                .bind("subscription", entry.credits().subscription())
                .bind("purchased", entry.credits().purchased())
                .bind("kickstart", entry.credits().kickstart())
                .bind("balance_after", entry.balanceAfter())
                .bind("reference", entry.reference())
                .bind("reason", entry.reason())
                .bind("granted_by", Parameters.in(R2dbcType.VARCHAR, entry.grantedBy()))
                .bind("created_at", entry.at())
                .then();
    }

    private static CreditAccount account(Readable row) {
        return new CreditAccount(
                new UserId(Columns.value(row, "user_id", UUID.class)),
                new Credits(
                        number(row, "daily"),
                        number(row, "subscription"),
                        number(row, "purchased"),
                        number(row, "kickstart")),
                new Credits(
                        number(row, "daily_held"),
                        number(row, "subscription_held"),
                        number(row, "purchased_held"),
                        number(row, "kickstart_held")),
                Columns.value(row, "welcomed", Boolean.class),
                row.get("renewed_on", LocalDate.class));
    }

    private static int number(Readable row, String column) {
        return Columns.value(row, column, Integer.class);
    }
}
