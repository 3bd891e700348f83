package dev.milepost.planner.revision;

/// What a user wants of the plan, in words (GOAL-7).
///
/// @param preview whether the user wants to see the change before it is made
public record RevisionWish(String words, boolean preview) {}
