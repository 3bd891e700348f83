package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.plan.SkillLevel;
import org.jspecify.annotations.Nullable;

/// What a goal's name says: the kind of goal, its subject, and a level when one is named.
record Topic(Curriculum curriculum, String subject, @Nullable SkillLevel level) {

    /// The level to start at. What the user chose beyond the default counts more than a word in the name.
    SkillLevel startingAt(SkillLevel chosen) {
        return chosen == SkillLevel.BEGINNER && level != null ? level : chosen;
    }
}
