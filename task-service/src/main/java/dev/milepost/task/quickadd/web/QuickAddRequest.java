package dev.milepost.task.quickadd.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.quickadd.PlainWords;
import dev.milepost.task.quickadd.QuickAdd;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `POST /tasks/quick` takes.
///
/// @param timezone in which the words are meant; without it the user's
/// @param locale `en-US`, where 5/6 is in May, is taken without it; in most others, such as `en-GB`, 5/6 is in June
/// @param dryRun whether to say only what would be made
record QuickAddRequest(
        @Schema(example = "call mum tomorrow 5pm #family !high")
                @NotBlank
                @Size(max = PlainWords.MOST_CHARACTERS)
                String text,
        @Schema(example = "Europe/Berlin") @Nullable String timezone,
        @Schema(example = "en-GB")
                @Nullable
                @Pattern(
                        regexp = "en([-_][A-Za-z]{2})?",
                        message = "must be English, such as en-GB")
                String locale,
        @Nullable Boolean dryRun) {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    QuickAdd wish(CurrentUser user) {
        return QuickAdd.of(user, zone(user), text, spoken());
    }

    private ZoneId zone(CurrentUser user) {
        if (timezone == null) {
            return user.timezone();
        }
        if (!ZONES.contains(timezone)) {
            throw new InvalidField("timezone", "must be a time zone such as Europe/Berlin");
        }
        return ZoneId.of(timezone);
    }

    private Locale spoken() {
        return locale == null ? Locale.US : Locale.forLanguageTag(locale.replace('_', '-'));
    }
}
