package dev.milepost.goal.goal;

/// What a user wants of the plan, in words (GOAL-7).
///
/// @param preview whether to see the change before it is made, whatever the goal's adaptation mode
public record RevisionWish(String words, boolean preview) {}
