package dev.milepost.planner.plan;

/// What the user brings along.
public enum SkillLevel {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
