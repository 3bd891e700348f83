package dev.milepost.identity.account.persistence;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.account.NotificationPreferences;
import dev.milepost.identity.account.Profile;
import dev.milepost.identity.account.QuietHours;
import dev.milepost.identity.account.Tier;
import dev.milepost.kit.security.UserId;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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
                new UserId(required(row, "id", UUID.class)),
                new Email(text(row, "email")),
                row.get("email_verified_at", Instant.class),
                profile(row),
                List.of(required(row, "roles", String[].class)),
                Tier.valueOf(text(row, "tier")),
                required(row, "version", Long.class),
                required(row, "created_at", Instant.class),
                required(row, "updated_at", Instant.class));
    }

    /// Binds what of an account can change, and its id.
    GenericExecuteSpec bind(GenericExecuteSpec statement, Account account) {
        Profile profile = account.profile();
        QuietHours quiet = profile.quietHours();
        return statement
                .bind("id", account.id().value())
                .bind("email", account.email().value())
                .bind(
                        "email_verified_at",
                        Parameters.in(
                                R2dbcType.TIMESTAMP_WITH_TIME_ZONE, account.emailVerifiedAt()))
                .bind("name", profile.name())
                .bind("avatar_url", Parameters.in(R2dbcType.VARCHAR, profile.avatarUrl()))
                .bind("timezone", profile.timezone().getId())
                .bind("locale", profile.locale())
                .bind(
                        "daily_budget_minutes",
                        Parameters.in(R2dbcType.INTEGER, profile.dailyBudgetMinutes()))
                .bind("notification_preferences", preferences(profile.notifications()))
                .bind(
                        "quiet_from",
                        Parameters.in(R2dbcType.TIME, quiet == null ? null : quiet.from()))
                .bind("quiet_to", Parameters.in(R2dbcType.TIME, quiet == null ? null : quiet.to()))
                .bind("roles", account.roles().toArray(String[]::new))
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
        return wanted.equals(NotificationPreferences.UNLESS_TOLD)
                ? Parameters.in(Json.class)
                : Parameters.in(Json.of(json.writeValueAsBytes(wanted)));
    }

    private NotificationPreferences preferences(@Nullable Json kept) {
        return kept == null
                ? NotificationPreferences.UNLESS_TOLD
                : json.readValue(kept.asArray(), NotificationPreferences.class);
    }

    private static @Nullable QuietHours quietHours(
            @Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null ? null : new QuietHours(from, to);
    }

    static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
