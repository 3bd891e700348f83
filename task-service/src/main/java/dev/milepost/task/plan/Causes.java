package dev.milepost.task.plan;

import java.util.List;

/// The events that a plan answers: how many altogether, and the newest of them, the oldest first.
public record Causes(int count, List<Cause> newest) {

    public static final Causes UNKNOWN = new Causes(0, List.of());

    public Causes {
        newest = List.copyOf(newest);
    }
}
