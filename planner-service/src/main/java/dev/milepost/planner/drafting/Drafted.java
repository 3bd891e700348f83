package dev.milepost.planner.drafting;

import dev.milepost.planner.plan.Plan;

/// A plan that passes the checker, and how it came about.
public record Drafted(Plan plan, Authorship authorship) {}
