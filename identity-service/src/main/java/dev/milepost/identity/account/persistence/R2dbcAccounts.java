package dev.milepost.identity.account.persistence;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountAnnouncements;
import dev.milepost.identity.account.AccountEvent;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.account.EmailAlreadyRegistered;
import dev.milepost.identity.account.Tier;
import dev.milepost.kit.account.AccountGone;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Accounts in the table `users`.
@Component
class R2dbcAccounts implements Accounts {

    private static final String ADD =
            """
            INSERT INTO users (id, email, email_verified_at, password_hash, name, avatar_url, timezone, locale,
                               daily_budget_minutes, notification_preferences, quiet_from, quiet_to, roles, disabled_at,
                               disabled_reason, version, created_at, updated_at)
            VALUES (:id, :email, :email_verified_at, :password_hash, :name, :avatar_url, :timezone, :locale,
                    :daily_budget_minutes, :notification_preferences, :quiet_from, :quiet_to, :roles, :disabled_at,
                    :disabled_reason, :version, :created_at, :updated_at)
            ON CONFLICT (email) DO NOTHING
            """;
    private static final String UPDATE =
            """
            UPDATE users
               SET email = :email, email_verified_at = :email_verified_at, name = :name, avatar_url = :avatar_url,
                   timezone = :timezone, locale = :locale, daily_budget_minutes = :daily_budget_minutes,
                   notification_preferences = :notification_preferences, quiet_from = :quiet_from,
                   quiet_to = :quiet_to, roles = :roles, disabled_at = :disabled_at,
                   disabled_reason = :disabled_reason, version = :version, updated_at = :updated_at
             WHERE id = :id
            """;
    private static final String FOLLOW_TIER =
            """
            UPDATE users SET tier = :tier, tier_version = :version WHERE id = :id AND tier_version < :version
            """;
    private static final String FORGET_PASSWORD =
            "UPDATE users SET password_hash = NULL WHERE id = :id";
    private static final String CHANGE_PASSWORD =
            "UPDATE users SET password_hash = :password_hash WHERE id = :id";
    private static final String BY_ID = "SELECT * FROM users WHERE id = :id";
    private static final String LOCK = BY_ID + " FOR UPDATE";
    private static final String LOCK_ADMINS =
            """
            SELECT id FROM users WHERE 'admin' = ANY (roles) AND disabled_at IS NULL ORDER BY id FOR UPDATE
            """;
    private static final String BY_EMAIL = "SELECT * FROM users WHERE email = :email";

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;
    private final AccountAnnouncements announcements;
    private final AccountRow rows;

    R2dbcAccounts(
            DatabaseClient database,
            TransactionalOperator transactions,
            Outbox outbox,
            AccountAnnouncements announcements,
            AccountRow rows) {
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.announcements = announcements;
        this.rows = rows;
    }

    @Override
    public Mono<Account> add(
            Change<Account, AccountEvent> registration, @Nullable String passwordHash) {
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
    public Mono<Void> followTier(UserId id, Tier tier, long version) {
        return database.sql(FOLLOW_TIER)
                .bind("id", id.value())
                .bind("tier", tier.name())
                .bind("version", version)
                .then();
    }

    @Override
    public Mono<Credential> credentialOf(Email email) {
        return database.sql(BY_EMAIL).bind("email", email.value()).map(this::credential).one();
    }

    @Override
    public Mono<Credential> credentialOf(UserId id) {
        return database.sql(BY_ID)
                .bind("id", id.value())
                .map(this::credential)
                .one()
                .switchIfEmpty(Mono.error(AccountGone::new));
    }

    @Override
    public Mono<Void> changePassword(UserId id, String passwordHash) {
        return database.sql(CHANGE_PASSWORD)
                .bind("id", id.value())
                .bind("password_hash", passwordHash)
                .then();
    }

    @Override
    public Mono<Set<UserId>> lockAdmins() {
        return database.sql(LOCK_ADMINS)
                .map(row -> new UserId(Columns.value(row, "id", UUID.class)))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Credential credential(Readable row) {
        return new Credential(rows.read(row), row.get("password_hash", String.class));
    }

    @Override
    public Mono<Void> forgetPassword(UserId id) {
        return database.sql(FORGET_PASSWORD).bind("id", id.value()).then();
    }

    private Mono<Account> one(String statement, UserId id) {
        return database.sql(statement)
                .bind("id", id.value())
                .map(rows::read)
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
        return rows.bind(database.sql(UPDATE), account)
                .then()
                .onErrorMap(DuplicateKeyException.class, _ -> new EmailAlreadyRegistered());
    }

    private Mono<Void> insert(Account account, @Nullable String passwordHash) {
        return rows.bind(database.sql(ADD), account)
                .bind("password_hash", Columns.nullable(passwordHash, String.class))
                .bind("created_at", account.createdAt())
                .fetch()
                .rowsUpdated()
                .filter(inserted -> inserted == 1)
                .switchIfEmpty(Mono.error(EmailAlreadyRegistered::new))
                .then();
    }
}
