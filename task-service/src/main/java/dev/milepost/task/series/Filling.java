package dev.milepost.task.series;

import java.util.List;

/// What a series has to make now, and how far it is then.
public record Filling(List<Occurrence> occurrences, Progress then) {

    public Filling {
        occurrences = List.copyOf(occurrences);
    }

    static Filling nothing(Progress progress) {
        return new Filling(List.of(), progress);
    }
}
