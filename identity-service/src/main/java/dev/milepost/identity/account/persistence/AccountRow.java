package dev.milepost.identity.account.persistence;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Disabling;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.account.NotificationPreferences;
import dev.milepost.identity.account.Profile;
import dev.milepost.identity.account.QuietHours;
import dev.milepost.identity.account.Tier;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How an account stands in its row of `users`.
@Component
class AccountRow {

    private final JsonMapper json;

    AccountRow(JsonMapper json) {
        this.json = json;
    }

    Account read(Readable row) {
        return new Account(
                new UserId(Columns.value(row, "id", UUID.class)),
                new Email(text(row, "email")),
                row.get("email_verified_at", Instant.class),
                profile(row),
                List.of(Columns.value(row, "roles", String[].class)),
                Columns.constant(row, "tier", Tier.class),
                disabling(row.get("disabled_at", Instant.class), row),
                Columns.value(row, "version", Long.class),
                Columns.value(row, "created_at", Instant.class),
                Columns.value(row, "updated_at", Instant.class));
    }

    /// Binds what of an account can change, and its id.
    GenericExecuteSpec bind(GenericExecuteSpec statement, Account account) {
        Profile profile = account.profile();
        QuietHours quiet = profile.quietHours();
        Disabling disabled = account.disabled();
        return statement
                .bind("id", account.id().value())
                .bind("email", account.email().value())
                .bind(
                        "email_verified_at",
                        Columns.nullable(account.emailVerifiedAt(), Instant.class))
                .bind("name", profile.name())
                .bind("avatar_url", Columns.nullable(profile.avatarUrl(), String.class))
                .bind("timezone", profile.timezone().getId())
                .bind("locale", profile.locale())
                .bind(
                        "daily_budget_minutes",
                        Columns.nullable(profile.dailyBudgetMinutes(), Integer.class))
                .bind("notification_preferences", preferences(profile.notifications()))
                .bind(
                        "quiet_from",
                        Columns.nullable(quiet == null ? null : quiet.from(), LocalTime.class))
                .bind(
                        "quiet_to",
                        Columns.nullable(quiet == null ? null : quiet.to(), LocalTime.class))
                .bind("roles", account.roles().toArray(String[]::new))
                .bind(
                        "disabled_at",
                        Columns.nullable(disabled == null ? null : disabled.at(), Instant.class))
                .bind(
                        "disabled_reason",
                        Columns.nullable(disabled == null ? null : disabled.reason(), String.class))
                .bind("version", account.version())
                .bind("updated_at", account.updatedAt());
    }

    private Profile profile(Readable row) {
        return new Profile(
                text(row, "name"),
                row.get("avatar_url", String.class),
                ZoneId.of(text(row, "timezone")),
                text(row, "locale"),
                row.get("daily_budget_minutes", Integer.class),
                preferences(row.get("notification_preferences", Json.class)),
                quietHours(
                        row.get("quiet_from", LocalTime.class),
                        row.get("quiet_to", LocalTime.class)));
    }

    /// What is usual is not kept, so that it can change.
    private Parameter preferences(NotificationPreferences wanted) {
        Json kept =
                wanted.equals(NotificationPreferences.UNLESS_TOLD)
                        ? null
                        : Json.of(json.writeValueAsBytes(wanted));
        return Columns.nullable(kept, Json.class);
    }

    private NotificationPreferences preferences(@Nullable Json kept) {
        return kept == null
                ? NotificationPreferences.UNLESS_TOLD
                : json.readValue(kept.asArray(), NotificationPreferences.class);
    }

    private static @Nullable Disabling disabling(@Nullable Instant at, Readable row) {
        return at == null ? null : new Disabling(at, text(row, "disabled_reason"));
    }

    private static @Nullable QuietHours quietHours(
            @Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null ? null : new QuietHours(from, to);
    }

    static String text(Readable row, String column) {
        return Columns.value(row, column, String.class);
    }
}
