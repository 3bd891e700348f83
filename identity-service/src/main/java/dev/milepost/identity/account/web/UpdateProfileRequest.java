package dev.milepost.identity.account.web;

import dev.milepost.identity.account.ProfileChange;
import dev.milepost.identity.account.ProfileChange.DailyBudget;
import dev.milepost.kit.problem.InvalidField;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The body of `PATCH /users/me`, a JSON Merge Patch (RFC 7396): fields are nodes, because null means another thing than
/// absence.
///
/// @param dailyBudgetMinutes 5 to 1440; null takes the limit away
record UpdateProfileRequest(
        @Schema(
                        types = {"integer", "null"},
                        minimum = "5",
                        maximum = "1440")
                @Nullable JsonNode dailyBudgetMinutes) {

    ProfileChange change() {
        return new ProfileChange(dailyBudgetMinutes == null ? null : budget(dailyBudgetMinutes));
    }

    private static DailyBudget budget(JsonNode node) {
        return new DailyBudget(node.isNull() ? null : minutes(node));
    }

    private static int minutes(JsonNode node) {
        boolean isInRange =
                node.isIntegralNumber()
                        && node.canConvertToInt()
                        && node.intValue() >= DailyBudget.LEAST
                        && node.intValue() <= DailyBudget.MOST;
        if (!isInRange) {
            throw new InvalidField(
                    "daily_budget_minutes",
                    "must be a whole number from %d to %d, or null for no limit"
                            .formatted(DailyBudget.LEAST, DailyBudget.MOST));
        }
        return node.intValue();
    }
}
