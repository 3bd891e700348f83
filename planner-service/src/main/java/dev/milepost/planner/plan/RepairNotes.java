package dev.milepost.planner.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what a repair changed.
final class RepairNotes {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int proposed;
    private int changed;
    private int added;

    void proposed(int tasks) {
        proposed = tasks;
    }

    void changed(String words) {
        changed++;
        counts.merge(words, 1, Integer::sum);
    }

    void changedIf(boolean so, String words) {
        if (so) {
            changed(words);
        }
    }

    void added(String words) {
        added++;
        counts.merge(words, 1, Integer::sum);
    }

    double changedShare() {
        return proposed + added == 0
                ? 1
                : Math.min(1.0, (changed + added) / (double) (proposed + added));
    }

    List<String> words() {
        return counts.entrySet().stream()
                .map(entry -> "%s (%d)".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
