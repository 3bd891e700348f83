package dev.milepost.planner.drafting.llm;

import java.util.List;

/// Where a long goal leads from week to week, so that what is planned in stages is one plan.
///
/// @param project what it ends in
record Outline(List<Week> weeks, String project) {

    Outline {
        weeks = List.copyOf(weeks);
    }

    record Week(int number, String milestone, boolean checkpoint) {}
}
