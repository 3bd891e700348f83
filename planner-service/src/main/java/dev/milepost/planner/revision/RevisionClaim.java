package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.Trigger;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A revision that this instance works on.
///
/// @param causes the events that it answers
/// @param sequence the last trigger that it answers
/// @param id tells this claim from a later one of the same request
/// @param attempt which try this is, from 1
/// @param wish what the user asked for last, in words; null when nothing
public record RevisionClaim(
        UUID goalId,
        UserId userId,
        Set<Trigger> triggers,
        Causes causes,
        long sequence,
        UUID id,
        int attempt,
        @Nullable RevisionWish wish) {

    private static final UUID NONE = new UUID(0, 0);

    public RevisionClaim {
        triggers = Set.copyOf(triggers);
    }

    /// No request's: for a plan that was thought up before, and has nothing left to answer.
    public static RevisionClaim ofNothing(
            UUID goalId, UserId userId, Trigger trigger, Causes causes) {
        return new RevisionClaim(goalId, userId, Set.of(trigger), causes, 0, NONE, 1, null);
    }

    RevisionClaim alsoBecauseOf(Cause cause) {
        return new RevisionClaim(
                goalId, userId, triggers, causes.and(cause), sequence, id, attempt, wish);
    }

    /// What the plan is said to be for, when several things happened: the user's own wish before what became of tasks.
    public Trigger leadingTrigger() {
        return triggers.stream().min(Comparator.naturalOrder()).orElse(Trigger.RETRY);
    }

    public boolean has(Trigger trigger) {
        return triggers.contains(trigger);
    }
}
