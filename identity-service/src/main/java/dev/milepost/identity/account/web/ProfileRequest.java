package dev.milepost.identity.account.web;

import dev.milepost.identity.TextRules;
import dev.milepost.identity.account.NotificationChannel;
import dev.milepost.identity.account.NotificationPreferences;
import dev.milepost.identity.account.Profile;
import dev.milepost.identity.account.QuietHours;
import dev.milepost.identity.account.TimeZones;
import dev.milepost.kit.problem.InvalidField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of a profile that its person writes (ID-5), as `PATCH` takes them in part.
///
/// @param avatarUrl an `https` address of a picture; null for none
/// @param timezone IANA time zone
/// @param locale a BCP 47 language tag, such as `en-GB`
/// @param dailyBudgetMinutes what all goals together may take of a day; null takes the limit away
/// @param notificationPreferences by which channels to tell of each kind of thing; a kind that is not named stays, and
///     null is what is usual
/// @param quietHours in the person's time zone; null for none
/// @param version the version that the caller saw
record ProfileRequest(
        @NotBlank
                @Size(max = 100)
                @Pattern(regexp = TextRules.ONE_LINE, message = TextRules.ONE_LINE_MESSAGE)
                String name,
        @Nullable @Size(max = 2000) String avatarUrl,
        @NotNull String timezone,
        @NotBlank @Size(max = 35) String locale,
        @Nullable @Min(5) @Max(1440) Integer dailyBudgetMinutes,
        @Nullable @Valid Channels notificationPreferences,
        @Nullable @Valid Hours quietHours,
        @Nullable @Positive Long version) {

    static ProfileRequest of(Profile profile) {
        QuietHours quiet = profile.quietHours();
        return new ProfileRequest(
                profile.name(),
                profile.avatarUrl(),
                profile.timezone().getId(),
                profile.locale(),
                profile.dailyBudgetMinutes(),
                Channels.of(profile.notifications()),
                quiet == null ? null : new Hours(quiet.from(), quiet.to()),
                null);
    }

    /// @param before what is kept of the notification preferences that are not named
    Profile profile(Profile before) {
        return new Profile(
                name.strip(),
                avatarUrl == null ? null : picture(avatarUrl),
                TimeZones.of(timezone),
                languageTag(locale),
                dailyBudgetMinutes,
                notificationPreferences == null
                        ? NotificationPreferences.UNLESS_TOLD
                        : notificationPreferences.over(before.notifications()),
                quietHours == null ? null : quietHours.hours());
    }

    private static String picture(String url) {
        try {
            URI uri = URI.create(url.strip());
            boolean fetchable =
                    "https".equalsIgnoreCase(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getUserInfo() == null;
            if (fetchable) {
                return uri.toASCIIString();
            }
        } catch (IllegalArgumentException _) {
            // It is answered like any other address that cannot be fetched.
        }
        throw new InvalidField("avatar_url", "must be an https address");
    }

    private static String languageTag(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException _) {
            // It is answered like a tag without a language.
        }
        throw new InvalidField("locale", "must be a BCP 47 language tag such as en-GB");
    }

    /// The channels of each kind of thing; a kind that is not named stays as it is.
    record Channels(
            @Nullable @Size(max = 5) List<@NotNull NotificationChannel> reminders,
            @Nullable @Size(max = 5) List<@NotNull NotificationChannel> overdueTasks,
            @Nullable @Size(max = 5) List<@NotNull NotificationChannel> plans,
            @Nullable @Size(max = 5) List<@NotNull NotificationChannel> goals,
            @Nullable @Size(max = 5) List<@NotNull NotificationChannel> achievements,
            @Nullable @Size(max = 5) List<@NotNull NotificationChannel> credits) {

        static Channels of(NotificationPreferences now) {
            return new Channels(
                    now.reminders(),
                    now.overdueTasks(),
                    now.plans(),
                    now.goals(),
                    now.achievements(),
                    now.credits());
        }

        NotificationPreferences over(NotificationPreferences before) {
            return new NotificationPreferences(
                    Objects.requireNonNullElse(reminders, before.reminders()),
                    Objects.requireNonNullElse(overdueTasks, before.overdueTasks()),
                    Objects.requireNonNullElse(plans, before.plans()),
                    Objects.requireNonNullElse(goals, before.goals()),
                    Objects.requireNonNullElse(achievements, before.achievements()),
                    Objects.requireNonNullElse(credits, before.credits()));
        }
    }

    record Hours(@NotNull LocalTime from, @NotNull LocalTime to) {

        QuietHours hours() {
            if (from.equals(to)) {
                throw new InvalidField("quiet_hours", "must end at another time than they begin");
            }
            return new QuietHours(from, to);
        }
    }
}
