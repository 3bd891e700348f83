package dev.milepost.credit.reservation.messaging;

/// Who made a plan; only the model's cost credits.
enum PlanSource {
    MODEL,
    BUILT_IN
}
