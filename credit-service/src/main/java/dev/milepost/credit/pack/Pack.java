package dev.milepost.credit.pack;

import jakarta.validation.constraints.Positive;

/// So many credits for so much.
///
/// @param cents of a US dollar
public record Pack(@Positive int credits, @Positive int cents) {}
