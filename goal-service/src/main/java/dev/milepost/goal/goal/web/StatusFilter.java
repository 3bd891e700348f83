package dev.milepost.goal.goal.web;

import dev.milepost.goal.goal.GoalStatus;
import dev.milepost.kit.problem.InvalidField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The `status` of a list of goals: one or more, in any case.
final class StatusFilter {

    private StatusFilter() {}

    /// @throws InvalidField when one is none that a goal can have
    static Set<GoalStatus> of(@Nullable List<String> statuses) {
        if (statuses == null) {
            return Set.of();
        }
        return statuses.stream().map(StatusFilter::status).collect(Collectors.toUnmodifiableSet());
    }

    private static GoalStatus status(String name) {
        return Arrays.stream(GoalStatus.values())
                .filter(status -> status.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidField(
                                "status",
                                "must be one of " + Arrays.toString(GoalStatus.values())));
    }
}
