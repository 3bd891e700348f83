package dev.milepost.credit.reservation;

/// What credits are reserved for.
public enum Operation {
    /// The first plan of a goal, by the model.
    PLAN,
    /// A later plan of a goal, by the model.
    REPLAN
}
