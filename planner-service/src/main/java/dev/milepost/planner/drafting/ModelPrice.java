package dev.milepost.planner.drafting;

import org.jspecify.annotations.Nullable;

/// What the tokens of the configured model cost its operator.
public interface ModelPrice {

    /// @return null when no price is configured, or when nothing is known to have been taken
    @Nullable Cost of(long inputTokens, long outputTokens);
}
