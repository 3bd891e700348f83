package dev.milepost.goal.goal;

/// Why no plan could be made for a goal (GOAL-5).
public record Failure(String code, String detail) {}
