package dev.milepost.credit.achievement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// How many of a goal's new plans its user went on after: those that can each be given a task of its own that was done
/// later. Twenty wishes for a new plan and one task done are one survived plan. Neither the order in which facts come nor a
/// later fact makes it fewer.
///
/// @param replans when the goal was planned anew
/// @param done when its tasks were done
public record SurvivedReplans(List<Instant> replans, List<Instant> done) {

    public SurvivedReplans {
        replans = List.copyOf(replans);
        done = List.copyOf(done);
    }

    /// The latest plan has the fewest tasks to choose from, so it chooses first.
    int count() {
        int survived = 0;
        for (Instant replan : replans.stream().sorted(Comparator.reverseOrder()).toList()) {
            long later = done.stream().filter(at -> at.isAfter(replan)).count();
            if (later > survived) {
                survived++;
            }
        }
        return survived;
    }
}
