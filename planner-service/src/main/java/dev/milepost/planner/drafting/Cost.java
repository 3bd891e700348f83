package dev.milepost.planner.drafting;

import java.math.BigDecimal;

/// What something cost.
///
/// @param amount to a millionth
/// @param currency such as `USD`
public record Cost(BigDecimal amount, String currency) {}
