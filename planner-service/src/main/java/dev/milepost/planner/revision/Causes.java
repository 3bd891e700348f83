package dev.milepost.planner.revision;

import java.util.List;
import java.util.stream.Stream;

/// The events that a plan answers: the newest of them, the oldest first, and how many there are altogether.
public record Causes(int count, List<Cause> newest) {

    /// How many are kept: who has skipped more than this at a time needs no list of it.
    public static final int MOST = 50;

    public static final Causes NONE = new Causes(0, List.of());

    public Causes {
        newest = List.copyOf(newest);
    }

    Causes and(Cause cause) {
        List<Cause> all = Stream.concat(newest.stream(), Stream.of(cause)).toList();
        return new Causes(count + 1, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
