package dev.milepost.identity.account.persistence;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountAnnouncements;
import dev.milepost.identity.account.AccountEvent;
import dev.milepost.identity.account.AccountGone;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.account.EmailAlreadyRegistered;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Accounts in the table `users`.
@Component
class R2dbcAccounts implements Accounts {

    private static final String ADD =
            """
            INSERT INTO users (id, email, password_hash, name, timezone, roles, version, created_at, updated_at)
            VALUES (:id, :email, :password_hash, :name, :timezone, :roles, :version, :created_at, :updated_at)
            ON CONFLICT (email) DO NOTHING
            """;
    private static final String UPDATE =
            """
            UPDATE users SET daily_budget_minutes = :daily_budget_minutes, version = :version, updated_at = :updated_at
             WHERE id = :id
            """;
    private static final String BY_ID = "SELECT * FROM users WHERE id = :id";
    private static final String LOCK = BY_ID + " FOR UPDATE";
    private static final String BY_EMAIL = "SELECT * FROM users WHERE email = :email";

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;
    private final AccountAnnouncements announcements;

    R2dbcAccounts(
            DatabaseClient database,
            TransactionalOperator transactions,
            Outbox outbox,
            AccountAnnouncements announcements) {
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    @Override
    public Mono<Account> add(Change<Account, AccountEvent> registration, String passwordHash) {
        return insert(registration.state(), passwordHash)
                .then(outbox.append(announcements.of(registration.events())))
                .thenReturn(registration.state())
                .as(transactions::transactional);
    }

    @Override
    public Mono<Account> withId(UserId id) {
        return one(BY_ID, id);
    }

    @Override
    public Mono<Account> change(
            UserId id, Function<Account, Change<Account, AccountEvent>> decision) {
        return one(LOCK, id).map(decision).flatMap(this::save).as(transactions::transactional);
    }

    @Override
    public Mono<Credential> credentialOf(Email email) {
        return database.sql(BY_EMAIL)
                .bind("email", email.value())
                .map(row -> new Credential(account(row), text(row, "password_hash")))
                .one();
    }

    private Mono<Account> one(String statement, UserId id) {
        return database.sql(statement)
                .bind("id", id.value())
                .map(R2dbcAccounts::account)
                .one()
                .switchIfEmpty(Mono.error(AccountGone::new));
    }

    private Mono<Account> save(Change<Account, AccountEvent> change) {
        return change.happened()
                ? update(change.state())
                        .then(outbox.append(announcements.of(change.events())))
                        .thenReturn(change.state())
                : Mono.just(change.state());
    }

    private Mono<Void> update(Account account) {
        return database.sql(UPDATE)
                .bind("id", account.id().value())
                .bind(
                        "daily_budget_minutes",
                        Parameters.in(R2dbcType.INTEGER, account.dailyBudgetMinutes()))
                .bind("version", account.version())
                .bind("updated_at", account.updatedAt())
                .then();
    }

    private Mono<Void> insert(Account account, String passwordHash) {
        return database.sql(ADD)
                .bind("id", account.id().value())
                .bind("email", account.email().value())
                .bind("password_hash", passwordHash)
                .bind("name", account.name())
                .bind("timezone", account.timezone().getId())
                .bind("roles", account.roles().toArray(String[]::new))
                .bind("version", account.version())
                .bind("created_at", account.createdAt())
                .bind("updated_at", account.updatedAt())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(EmailAlreadyRegistered::new))
                .then();
    }

    private static Account account(Readable row) {
        return new Account(
                new UserId(Objects.requireNonNull(row.get("id", UUID.class))),
                new Email(text(row, "email")),
                text(row, "name"),
                ZoneId.of(text(row, "timezone")),
                List.of(Objects.requireNonNull(row.get("roles", String[].class))),
                row.get("daily_budget_minutes", Integer.class),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                Objects.requireNonNull(row.get("updated_at", Instant.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
