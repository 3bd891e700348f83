package dev.milepost.planner.plan;

/// Why a revision changes a task: the rule, and a sentence for the user.
record Because(ChangeRule rule, String words) {}
