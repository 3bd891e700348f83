package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a long plan and what is to happen in it.
///
/// @param byRule whether the model did not manage it: then the draft holds what was planned there before, and the rest comes
///     from the built-in planner when the whole is repaired
record Stage(PlanPart part, PlanDraft draft, boolean byRule) {

    static Stage of(PlanPart part, @Nullable PlanDraft byModel) {
        return byModel == null ? byRule(part) : new Stage(part, byModel, false);
    }

    static Stage byRule(PlanPart part) {
        return new Stage(part, part.asItStands(), true);
    }

    List<String> titles() {
        return draft.tasks().map(PlanDraft.Task::title).toList();
    }

    int days() {
        return part.openDays().size();
    }
}
