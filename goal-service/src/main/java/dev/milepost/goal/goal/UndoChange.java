package dev.milepost.goal.goal;

/// Take the last change of the plan back (GOAL-7).
public record UndoChange(GoalReference goal) {}
